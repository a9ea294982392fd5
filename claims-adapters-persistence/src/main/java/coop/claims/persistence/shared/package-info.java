/**
 * What every table's code is built on: the connection of the transaction at hand, pages by keyset,
 * records as JSON, and what the edge keeps in the database (the bound actor, remembered requests,
 * leases of jobs).
 *
 * <p>Aggregates that are changed piece by piece are rows of the persistence context; ledgers, logs
 * and read models are SQL of our own on the same connection ({@link
 * coop.claims.persistence.shared.Sql}). Weaving is off, so rows are plain objects wherever they
 * run, in tests as in the server.
 */
package coop.claims.persistence.shared;
