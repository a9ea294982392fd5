/** The review queue in storage: one index for each of its tabs. */
package coop.claims.persistence.review;
