/** What is owed for approved claims, to whom, by which entity, and until when. */
package coop.claims.domain.payment;
