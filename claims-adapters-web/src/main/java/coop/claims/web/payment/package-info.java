/** What is owed for approved claims, and until when. */
package coop.claims.web.payment;
