/**
 * Proof as files. Bytes are stored once under their digest; documents of a claim point at them.
 * Content is served by document id after a check of rights and scan state, never by digest.
 */
package coop.claims.domain.evidence;
