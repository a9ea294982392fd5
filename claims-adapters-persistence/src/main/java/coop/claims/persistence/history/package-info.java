/**
 * What happened to claims, chained, and the outbox, both written by one statement in the
 * transaction of what happened.
 */
package coop.claims.persistence.history;
