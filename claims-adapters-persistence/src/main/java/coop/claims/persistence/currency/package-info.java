/** Keeps exchange rates, which are added and read and nothing else. */
package coop.claims.persistence.currency;
