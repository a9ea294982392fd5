package coop.claims.persistence.partner;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.account.Narrowing;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link Partners} in the tables organisation, location and enrollment. */
public final class PostgresPartners implements Partners {

  private static final Key BY_ID = new Key("c.id", "uuid");
  private static final Keyset BY_NAME = Keyset.by("name", false, new Key("c.name", "text"), BY_ID);
  private static final Keyset BY_PROGRAM =
      Keyset.by("program", false, new Key("c.program_code", "text"), BY_ID);

  private final EntityManager em;
  private final Sql sql;

  public PostgresPartners(EntityManager em) {
    this.em = em;
    this.sql = new Sql(em);
  }

  @Override
  public void add(Organisation organisation) {
    write(OrganisationRow.of(organisation));
  }

  @Override
  public void add(Location location) {
    write(LocationRow.of(location));
  }

  @Override
  public void add(Enrollment enrollment) {
    write(EnrollmentRow.of(enrollment));
  }

  private void write(Object row) {
    em.persist(row);
    em.flush();
  }

  @Override
  public Optional<Organisation> organisation(UUID id) {
    return Optional.ofNullable(em.find(OrganisationRow.class, id))
        .map(OrganisationRow::organisation);
  }

  @Override
  public Page<Organisation> organisations(PageRequest page) {
    return BY_NAME.page(
        sql,
        new Query("select c.* from organisation c"),
        "c.*",
        "",
        page,
        row ->
            new Organisation(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("country"),
                ZoneId.of(row.text("time_zone")),
                row.text("language")));
  }

  @Override
  public Optional<Location> location(UUID id) {
    return Optional.ofNullable(em.find(LocationRow.class, id)).map(LocationRow::location);
  }

  @Override
  public Page<Location> locations(Actor actor, Set<Role> roles, PageRequest page) {
    Query held = new Query("select c.* from location c");
    if (actor.isPartner()) {
      held.where("c.organisation_id = ?", actor.organisationId());
    }
    List<Grant> grants = actor.grants().stream().filter(g -> roles.contains(g.role())).toList();
    if (!actor.isSystem() && grants.stream().noneMatch(g -> g.locationId() == null)) {
      held.where(
          "c.id = any (?)",
          (Object) grants.stream().map(Grant::locationId).distinct().toArray(UUID[]::new));
    }
    return BY_NAME.page(
        sql,
        held,
        "c.*",
        "",
        page,
        row ->
            new Location(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.text("code"),
                row.text("name"),
                row.text("country")));
  }

  @Override
  public Optional<Enrollment> enrollment(UUID locationId, String programCode) {
    return em.createQuery(
            "select e from EnrollmentRow e"
                + " where e.locationId = :location and e.programCode = :program",
            EnrollmentRow.class)
        .setParameter("location", locationId)
        .setParameter("program", programCode)
        .getResultStream()
        .findFirst()
        .map(EnrollmentRow::enrollment);
  }

  @Override
  public Page<Enrollment> enrollments(Actor actor, Set<Role> roles, PageRequest page) {
    Query held = new Query("select c.* from enrollment c");
    Narrowing.narrow(held, actor, roles, "c", "c.program_code");
    return BY_PROGRAM.page(
        sql,
        held,
        "c.*",
        "",
        page,
        row ->
            new Enrollment(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.uuid("location_id"),
                row.text("program_code"),
                row.constant("status", Enrollment.Status.class)));
  }

  @Override
  public Set<String> programs(UUID organisationId) {
    return Set.copyOf(
        sql.list(
            "select distinct program_code from enrollment where organisation_id = ?",
            row -> row.text("program_code"),
            organisationId));
  }
}
