/**
 * Working time. A date deadline means before 00:00 of the next day in the program's zone; a
 * business-day deadline means closing time of that day.
 */
package coop.claims.domain.calendar;
