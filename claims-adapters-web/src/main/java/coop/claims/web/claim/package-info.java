/** The claim, from its first form to its history; each part of it under an address of its own. */
package coop.claims.web.claim;
