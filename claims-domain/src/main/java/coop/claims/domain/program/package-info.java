/**
 * Programs as data. A program is one document: a draft of its next version is written, and
 * published by somebody else. Claims pin its catalogue; periods, calendars and terms are rows read
 * live, which follow a publication.
 */
package coop.claims.domain.program;
