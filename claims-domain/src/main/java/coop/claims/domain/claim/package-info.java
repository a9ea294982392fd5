/**
 * The claim: what a partner spent, what proves it, and its life from draft to decision. Every
 * transition lives here; review and dispute only decide who may ask for one and when.
 */
package coop.claims.domain.claim;
