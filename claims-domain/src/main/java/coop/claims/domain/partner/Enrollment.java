package coop.claims.domain.partner;

import java.util.UUID;

/** A location's membership of a program. Only an enrolled one can claim. */
public record Enrollment(
    UUID id, UUID organisationId, UUID locationId, String programCode, Status status) {

  /** Status names of the public guide's page "Enroll in an incentives program". */
  public enum Status {
    INVITED,
    ENROLLING,
    ACTION_REQUIRED,
    VALIDATING_ENROLLMENT,
    ENROLLED,
    INACTIVE,
    INELIGIBLE,
    DISCONTINUED
  }
}
