/**
 * Telling people what happened and what will: a notice is in the application always, and by mail as
 * its reader chose. A notice holds ids and codes; it is put into words when it is read or sent, in
 * the reader's language. An event or a reminder makes one notice for each person, whatever is
 * repeated.
 */
package coop.claims.domain.notification;
