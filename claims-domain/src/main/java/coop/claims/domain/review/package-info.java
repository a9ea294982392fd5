/** The validation team's side of a claim: its queue, its feedback, its decisions. */
package coop.claims.domain.review;
