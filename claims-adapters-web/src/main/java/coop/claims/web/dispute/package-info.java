/** Contesting a rejection, and taking that back. */
package coop.claims.web.dispute;
