/**
 * One claim's whole way, as people walk it: over REST and through a browser. Pages are looked at by
 * eye (axe, narrow screens, the browser's console) wherever the stories come by.
 */
package coop.claims.app.story;
