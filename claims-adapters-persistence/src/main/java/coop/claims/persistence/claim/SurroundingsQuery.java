package coop.claims.persistence.claim;

import coop.claims.domain.claim.ClaimReading.Surroundings;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Placement;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What stands around a claim, in one statement. */
final class SurroundingsQuery {

  private static final String SELECT =
      """
      select o.name as organisation_name, l.name as location_name,
             (select coalesce(jsonb_object_agg(u.id, u.display_name), '{}')
                from app_user u where u.id = any(?::uuid[])) as people,
             m.earned, m.available, r.reserved, r.held,
             (select count(*)
                from document_request q where q.claim_id = ? and q.state = 'OPEN') as open_requests
        from organisation o
        join location l on l.organisation_id = o.id
       cross join (select coalesce(sum(-f.budget), 0) as earned,
                          coalesce(sum(f.available - f.held), 0) as available
                     from fund f
                    where f.enrollment_id = ? and f.period_id = ? and f.currency = ?) m
       cross join (select coalesce(sum(reserved), 0) as reserved, coalesce(sum(held), 0) as held
                     from fund_reservation where claim_id = ? and currency = ?) r
       where l.id = ?
      """;

  private final Sql sql;

  SurroundingsQuery(Sql sql) {
    this.sql = sql;
  }

  Surroundings of(ClaimSnapshot claim) {
    Placement place = claim.placement();
    Currency currency = claim.form().currency();
    return sql.first(
            SELECT,
            row -> surroundings(row, currency),
            people(claim).toArray(UUID[]::new),
            claim.id(),
            place.enrollmentId(),
            place.periodId(),
            currency,
            claim.id(),
            currency,
            place.locationId())
        .orElseThrow();
  }

  private static Surroundings surroundings(Row row, Currency currency) throws SQLException {
    Map<UUID, String> people = new HashMap<>();
    row.textsByName("people").forEach((id, name) -> people.put(UUID.fromString(id), name));
    return new Surroundings(
        row.text("organisation_name"),
        row.text("location_name"),
        people,
        row.money("earned", currency),
        row.money("available", currency),
        row.money("reserved", currency),
        row.money("held", currency),
        row.number("open_requests"));
  }

  private static Set<UUID> people(ClaimSnapshot claim) {
    Life life = claim.life();
    Set<UUID> people = new HashSet<>();
    people.add(life.createdBy());
    people.add(life.submittedBy());
    people.add(life.reviewerId());
    people.add(life.decidedBy());
    claim.content().documents().stream().map(Document::uploadedBy).forEach(people::add);
    claim.feedback().stream().map(Feedback::author).forEach(people::add);
    people.removeIf(Objects::isNull);
    return people;
  }
}
