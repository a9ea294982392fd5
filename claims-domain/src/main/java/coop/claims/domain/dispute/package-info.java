/** Contesting a rejection: who may, until when, and how often. */
package coop.claims.domain.dispute;
