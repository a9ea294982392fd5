/** Mails: their settings, their words on paper, and the way to the mail server. */
package coop.claims.app.notification;
