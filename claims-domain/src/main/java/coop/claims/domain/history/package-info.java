/**
 * What happened, who did it and when: an append-only chain for each claim. It detects tampering; it
 * cannot prevent it, and a cut-off end shows only against a head kept elsewhere.
 */
package coop.claims.domain.history;
