/**
 * Bringing an installation into use: who runs it, and the master data everything else refers to.
 *
 * <p>Decision: a file adds and never changes. What is there just so stays, what differs is refused,
 * and what is new is made, so that the same file taken in twice changes nothing. Rejected: updating
 * what differs, with which a stale file would quietly undo what people have changed since.
 */
package coop.claims.domain.setup;
