package coop.claims.domain.memory;

import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.partner.Partners;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Partners} in memory. */
final class InMemoryPartners implements Partners {

  private final Tables tables;
  private final Table<UUID, Organisation> organisations;
  private final Table<UUID, Location> locations;
  private final Table<UUID, Enrollment> enrollments;

  InMemoryPartners(Tables tables) {
    this.tables = tables;
    this.organisations = tables.table();
    this.locations = tables.table();
    this.enrollments = tables.table();
  }

  boolean isEmpty() {
    return organisations.isEmpty();
  }

  @Override
  public void add(Organisation organisation) {
    if (organisations.stream().anyMatch(o -> o.code().equals(organisation.code()))) {
      throw new IllegalStateException("an organisation has that code already");
    }
    organisations.add(organisation.id(), organisation);
  }

  @Override
  public void add(Location location) {
    organisations.get(location.organisationId()).orElseThrow();
    locations.add(location.id(), location);
  }

  @Override
  public void add(Enrollment enrollment) {
    locations.get(enrollment.locationId()).orElseThrow();
    boolean twice =
        enrollments.stream()
            .anyMatch(
                e ->
                    e.locationId().equals(enrollment.locationId())
                        && e.programCode().equals(enrollment.programCode()));
    if (twice) {
      throw new IllegalStateException("a location is enrolled in a program once");
    }
    enrollments.add(enrollment.id(), enrollment);
  }

  Enrollment enrollment(UUID id) {
    return enrollments.get(id).orElseThrow();
  }

  @Override
  public Optional<Organisation> organisation(UUID id) {
    return organisations.get(id).filter(o -> tables.shows(o.id()));
  }

  @Override
  public List<Organisation> organisations() {
    return organisations.stream()
        .filter(o -> tables.shows(o.id()))
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  @Override
  public Optional<Location> location(UUID id) {
    return locations.get(id).filter(l -> tables.shows(l.organisationId()));
  }

  @Override
  public List<Location> locations(UUID organisationId) {
    return locations.stream()
        .filter(l -> organisationId == null || l.organisationId().equals(organisationId))
        .filter(l -> tables.shows(l.organisationId()))
        .sorted(Comparator.comparing(Location::name))
        .toList();
  }

  @Override
  public Optional<Enrollment> enrollment(UUID locationId, String programCode) {
    return enrollments.stream()
        .filter(e -> e.locationId().equals(locationId) && e.programCode().equals(programCode))
        .filter(e -> tables.shows(e.organisationId()))
        .findFirst();
  }

  @Override
  public List<Enrollment> enrollments(UUID organisationId) {
    return enrollments.stream()
        .filter(e -> organisationId == null || e.organisationId().equals(organisationId))
        .filter(e -> tables.shows(e.organisationId()))
        .toList();
  }
}
