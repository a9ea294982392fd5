package coop.claims.domain.claim;

import java.util.UUID;

/** Where a claim belongs; fixed at creation, but for the program version while it is a draft. */
public record Placement(
    UUID organisationId,
    UUID enrollmentId,
    UUID locationId,
    String programCode,
    int programVersion,
    UUID periodId) {}
