/** Notices in words, on screens and over REST; which mails people want; and the operator's mail. */
package coop.claims.web.notification;
