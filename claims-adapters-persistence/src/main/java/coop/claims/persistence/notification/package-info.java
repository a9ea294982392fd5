/** Notices, the mails that carry them, and the outbox they are made from, in PostgreSQL. */
package coop.claims.persistence.notification;
