/**
 * Bringing an installation into use: the set-up page behind the link that the first start prints,
 * and master-data files after it.
 */
package coop.claims.web.setup;
