package coop.claims.persistence.partner;

import coop.claims.domain.partner.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;

/** A partner company. */
@Entity
@Table(name = "organisation")
class OrganisationRow {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "code")
  String code;

  @Column(name = "name")
  String name;

  @Column(name = "country")
  String country;

  @Column(name = "time_zone")
  String timeZone;

  @Column(name = "language")
  String language;

  static OrganisationRow of(Organisation organisation) {
    OrganisationRow row = new OrganisationRow();
    row.id = organisation.id();
    row.code = organisation.code();
    row.name = organisation.name();
    row.country = organisation.country();
    row.timeZone = organisation.timeZone().getId();
    row.language = organisation.language();
    return row;
  }

  Organisation organisation() {
    return new Organisation(id, code, name, country, ZoneId.of(timeZone), language);
  }
}
