/**
 * Bringing an installation into use at its start: master-data files in JSON, and the link of the
 * set-up page. What a file may say is described in {@code .ops/master-data.md}; the domain reads
 * it, this package only takes JSON apart.
 */
package coop.claims.app.setup;
