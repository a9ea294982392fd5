package coop.claims.persistence.claim;

import coop.claims.domain.claim.ClaimReading.Surroundings;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.InvoiceElsewhere;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Placement;
import coop.claims.persistence.shared.RecordJson;
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
                from document_request q where q.claim_id = ? and q.state = 'OPEN') as open_requests,
             (select coalesce(
                       jsonb_agg(
                         jsonb_build_object(
                           'invoiceId', i.id, 'claimNumber', other.number,
                           'organisationId', i.organisation_id, 'locationId', other.location_id,
                           'programCode', other.program_code, 'submitted', other.submitted)
                         order by i.position, other.id),
                       '[]')
                from invoice i
               cross join lateral (
                     select c.number, c.location_id, c.program_code, same.id,
                            c.first_submitted_at is not null as submitted
                       from invoice same
                       join claim c on c.id = same.claim_id
                      where same.organisation_id = i.organisation_id
                        and same.paper_key = i.paper_key
                        and same.claim_id <> i.claim_id
                        and c.deleted_at is null
                        and c.status not in ('WITHDRAWN', 'EXPIRED', 'REJECTED')
                        and (? or c.first_submitted_at is not null)
                      order by same.id
                      limit ?) other
               where i.claim_id = ?) as elsewhere
        from organisation o
        join location l on l.organisation_id = o.id
       cross join (select coalesce(sum(-f.budget), 0) as earned,
                          coalesce(sum(case when g.threshold_currency = f.currency
                                             and -f.budget < g.threshold_amount then 0
                                            else f.available - f.held end), 0) as available
                     from fund f
                     join period p on p.id = f.period_id
                     join program g on g.code = p.program_code
                    where f.enrollment_id = ? and f.period_id = ? and f.currency = ?) m
       cross join (select coalesce(sum(reserved), 0) as reserved, coalesce(sum(held), 0) as held
                     from fund_reservation where claim_id = ? and currency = ?) r
       where l.id = ?
      """;

  private final Sql sql;

  SurroundingsQuery(Sql sql) {
    this.sql = sql;
  }

  Surroundings of(ClaimSnapshot claim, boolean draftsToo) {
    Placement place = claim.placement();
    Currency currency = claim.form().currency();
    return sql.first(
            SELECT,
            row -> surroundings(row, currency),
            people(claim).toArray(UUID[]::new),
            claim.id(),
            draftsToo,
            InvoiceElsewhere.MOST,
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
        row.number("open_requests"),
        row.json("elsewhere", RecordJson.listOf(InvoiceElsewhere.class)));
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
