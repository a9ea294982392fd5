/** Organisations, locations and enrollments in storage. */
package coop.claims.persistence.partner;
