/**
 * Everything an installation keeps, in one file: written while the system runs, and brought back
 * into an empty place.
 *
 * <p>A backup is logical: the rows of one snapshot as text, the bytes of its documents, and which
 * migrations had made the schema. So it goes into another PostgreSQL, and a later version of Claims
 * brings it on from there. The launcher starts the tasks of this package from the WAR inside {@code
 * claims.jar}, because driver and migrations live there; it hands over and gets back types of the
 * JDK only.
 */
package coop.claims.app.backup;
