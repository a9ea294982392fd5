/** Partners: the organisation, its locations, and the programs each location is enrolled in. */
package coop.claims.domain.partner;
