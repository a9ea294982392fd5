/** Mails against real SMTP. */
package coop.claims.app.notification;
