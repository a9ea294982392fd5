package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  List<Organisation> organisations() {
    return organisations.stream().toList();
  }

  List<Location> locations() {
    return locations.stream().toList();
  }

  List<Enrollment> enrollments() {
    return enrollments.stream().toList();
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
  public Page<Organisation> organisations(PageRequest page) {
    return Pages.page(
        organisations.stream().filter(o -> tables.shows(o.id())).toList(),
        Comparator.comparing(Organisation::name).thenComparing(o -> o.id().toString()),
        Organisation::id,
        page);
  }

  @Override
  public Optional<Location> location(UUID id) {
    return locations.get(id).filter(l -> tables.shows(l.organisationId()));
  }

  @Override
  public Page<Location> locations(Actor actor, Set<Role> roles, PageRequest page) {
    return Pages.page(
        locations.stream()
            .filter(l -> !actor.isPartner() || l.organisationId().equals(actor.organisationId()))
            .filter(l -> tables.shows(l.organisationId()))
            .filter(l -> actor.isSystem() || holdsAt(actor, roles, l.id()))
            .toList(),
        Comparator.comparing(Location::name).thenComparing(l -> l.id().toString()),
        Location::id,
        page);
  }

  private static boolean holdsAt(Actor actor, Set<Role> roles, UUID location) {
    return actor.grants().stream()
        .filter(g -> roles.contains(g.role()))
        .anyMatch(g -> g.locationId() == null || g.locationId().equals(location));
  }

  @Override
  public Optional<Enrollment> enrollment(UUID locationId, String programCode) {
    return enrollments.stream()
        .filter(e -> e.locationId().equals(locationId) && e.programCode().equals(programCode))
        .filter(e -> tables.shows(e.organisationId()))
        .findFirst();
  }

  @Override
  public Page<Enrollment> enrollments(Actor actor, Set<Role> roles, PageRequest page) {
    return Pages.page(
        enrollments.stream()
            .filter(e -> tables.shows(e.organisationId()))
            .filter(
                e ->
                    Scope.covers(actor, roles, e.organisationId(), e.locationId(), e.programCode()))
            .toList(),
        Comparator.comparing(Enrollment::programCode).thenComparing(e -> e.id().toString()),
        Enrollment::id,
        page);
  }

  @Override
  public Set<String> programs(UUID organisationId) {
    return enrollments.stream()
        .filter(e -> e.organisationId().equals(organisationId))
        .filter(e -> tables.shows(e.organisationId()))
        .map(Enrollment::programCode)
        .collect(Collectors.toSet());
  }
}
