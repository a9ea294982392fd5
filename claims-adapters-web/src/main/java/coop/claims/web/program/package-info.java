/** What can be claimed for: programs, their periods, and the activity catalogue. */
package coop.claims.web.program;
