/**
 * Funds and their ledger in storage. Balances are columns of the fund's row, which is locked first
 * and in id order; entries are only ever added.
 */
package coop.claims.persistence.fund;
