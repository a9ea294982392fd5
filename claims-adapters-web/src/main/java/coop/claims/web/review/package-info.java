/** The validation team at work: the queue, feedback, decisions. */
package coop.claims.web.review;
