/**
 * Programs as data. The catalogue document is versioned and pinned by claims; periods and calendars
 * are rows read live.
 */
package coop.claims.domain.program;
