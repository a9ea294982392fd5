/**
 * What the application does by itself, at its own pace: every minute, time is made to have its
 * consequences. Many servers may run on one database; a lease lets one of them work at a time, and
 * every item stands on its own, so that repeating or interrupting does no harm. Notices and mails
 * have a job of their own, that a slow mail server holds nothing else up.
 */
package coop.claims.app.job;
