/**
 * Storage in memory: every out-port, with the promises of the real one that the domain relies on.
 * Transactions roll back, versions are compared, the ledger refuses a second entry of the same
 * kind, history is chained, and lists go by keyset.
 */
package coop.claims.domain.memory;
