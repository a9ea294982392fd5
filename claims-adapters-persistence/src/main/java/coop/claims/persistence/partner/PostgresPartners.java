package coop.claims.persistence.partner;

import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.partner.Partners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link Partners} in the tables organisation, location and enrollment. */
public final class PostgresPartners implements Partners {

  private final EntityManager em;

  public PostgresPartners(EntityManager em) {
    this.em = em;
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
  public List<Organisation> organisations() {
    return em.createQuery(
            "select o from OrganisationRow o order by o.name, o.id", OrganisationRow.class)
        .getResultStream()
        .map(OrganisationRow::organisation)
        .toList();
  }

  @Override
  public Optional<Location> location(UUID id) {
    return Optional.ofNullable(em.find(LocationRow.class, id)).map(LocationRow::location);
  }

  @Override
  public List<Location> locations(UUID organisationId) {
    return of("LocationRow", "r.name, r.id", LocationRow.class, organisationId)
        .map(LocationRow::location)
        .toList();
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
  public List<Enrollment> enrollments(UUID organisationId) {
    return of("EnrollmentRow", "r.programCode, r.id", EnrollmentRow.class, organisationId)
        .map(EnrollmentRow::enrollment)
        .toList();
  }

  private <R> Stream<R> of(String rows, String order, Class<R> type, UUID organisationId) {
    String all = "select r from " + rows + " r";
    String sorted = " order by " + order;
    TypedQuery<R> query =
        organisationId == null
            ? em.createQuery(all + sorted, type)
            : em.createQuery(all + " where r.organisationId = :organisation" + sorted, type)
                .setParameter("organisation", organisationId);
    return query.getResultStream();
  }
}
