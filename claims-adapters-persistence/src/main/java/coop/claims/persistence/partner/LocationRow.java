package coop.claims.persistence.partner;

import coop.claims.domain.partner.Location;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An office of a partner. */
@Entity
@Table(name = "location")
class LocationRow {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "code")
  String code;

  @Column(name = "name")
  String name;

  @Column(name = "country")
  String country;

  static LocationRow of(Location location) {
    LocationRow row = new LocationRow();
    row.id = location.id();
    row.organisationId = location.organisationId();
    row.code = location.code();
    row.name = location.name();
    row.country = location.country();
    return row;
  }

  Location location() {
    return new Location(id, organisationId, code, name, country);
  }
}
