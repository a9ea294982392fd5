/** A real PostgreSQL for tests, an edge without a server, and what an installation starts from. */
package coop.claims.persistence.testing;
