/** Payments in storage. */
package coop.claims.persistence.payment;
