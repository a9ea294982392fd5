/**
 * What one currency is worth in another, month by month, as the vendor sets it. A rate is never
 * changed or taken back: what was converted with it stays explained.
 */
package coop.claims.domain.currency;
