/**
 * What every screen and resource uses: who calls, what is said in which language, and how the REST
 * interface reads, answers and refuses.
 */
package coop.claims.web.shared;
