/** The installation's own rows in storage. */
package coop.claims.persistence.setup;
