/** What claims have charged together, as rules over several of them ask. */
package coop.claims.persistence.rule;
