package coop.claims.persistence.partner;

import coop.claims.domain.partner.Enrollment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A location's membership of a program. */
@Entity
@Table(name = "enrollment")
class EnrollmentRow {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "location_id")
  UUID locationId;

  @Column(name = "program_code")
  String programCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  Enrollment.Status status;

  static EnrollmentRow of(Enrollment enrollment) {
    EnrollmentRow row = new EnrollmentRow();
    row.id = enrollment.id();
    row.organisationId = enrollment.organisationId();
    row.locationId = enrollment.locationId();
    row.programCode = enrollment.programCode();
    row.status = enrollment.status();
    return row;
  }

  Enrollment enrollment() {
    return new Enrollment(id, organisationId, locationId, programCode, status);
  }
}
