/** Partners as callers see them: organisations, locations, enrollments. */
package coop.claims.web.partner;
