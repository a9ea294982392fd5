/** Bringing an installation into use: the master data everything else refers to. */
package coop.claims.domain.setup;
