/**
 * Money partners may spend, as an append-only ledger with two legs for every movement. The fund's
 * row is the lock that keeps two claims from spending the same cent.
 */
package coop.claims.domain.fund;
