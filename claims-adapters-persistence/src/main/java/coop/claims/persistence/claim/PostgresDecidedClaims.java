package coop.claims.persistence.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.DecidedClaim;
import coop.claims.domain.claim.DecidedClaims;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link DecidedClaims} in the tables claim, location, submission, cost_line and fund. */
public final class PostgresDecidedClaims implements DecidedClaims {

  private static final Keyset IN_ORDER =
      Keyset.by(
          "decided",
          false,
          new Key("c.enrollment_id", "uuid"),
          new Key("c.first_submitted_at", "timestamptz"),
          new Key("c.id", "uuid"));

  private static final String COLUMNS =
      """
      c.id, c.number, c.organisation_id, c.enrollment_id, c.location_id, c.program_code,
      c.program_version, c.period_id, c.status, c.first_submitted_at, c.currency, c.approved,
      s.form, s.content, s.findings, s.submitted_at,
      (select o.country from location o where o.id = c.location_id) as country,
      (select coalesce(jsonb_object_agg(l.id, l.approved::text), '{}')
         from cost_line l
        where l.claim_id = c.id and l.approved is not null and c.status = 'APPROVED') as lines,
      (select coalesce(sum(-f.budget), 0)
         from fund f
        where f.enrollment_id = c.enrollment_id and f.period_id = c.period_id
          and f.currency = c.currency) as earned
      """;

  private static final String HANDED_IN_LAST =
      "join submission s on s.claim_id = c.id and s.number = c.submission";

  private static final String BEFORE =
      """
      select c.activity_code, l.expense_type, l.answers, c.currency,
             sum(coalesce(l.approved, l.amount)) as amount
        from claim c
        join cost_line l on l.claim_id = c.id
       where c.period_id = ? and c.enrollment_id = ? and c.status = 'APPROVED'
         and (c.first_submitted_at, c.id) < (?, ?)
       group by c.activity_code, l.expense_type, l.answers, c.currency
       order by c.activity_code, l.expense_type, l.answers, c.currency
      """;

  private final Sql sql;

  public PostgresDecidedClaims(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public Page<DecidedClaim> of(UUID periodId, PageRequest page) {
    return IN_ORDER.page(
        sql,
        new Query("select c.* from claim c")
            .where("c.period_id = ?", periodId)
            .where("c.status in ('APPROVED', 'REJECTED')"),
        COLUMNS,
        HANDED_IN_LAST,
        page,
        PostgresDecidedClaims::read);
  }

  @Override
  public List<Charge> before(DecidedClaim claim) {
    return sql.list(
        BEFORE,
        row ->
            new Charge(
                row.text("activity_code"),
                row.text("expense_type"),
                row.textsByName("answers"),
                row.money("amount", row.currency("currency"))),
        claim.placement().periodId(),
        claim.placement().enrollmentId(),
        claim.firstSubmittedAt(),
        claim.id());
  }

  private static DecidedClaim read(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    return new DecidedClaim(
        row.uuid("id"),
        row.text("number"),
        new Placement(
            row.uuid("organisation_id"),
            row.uuid("enrollment_id"),
            row.uuid("location_id"),
            row.text("program_code"),
            row.number("program_version"),
            row.uuid("period_id")),
        row.text("country"),
        row.constant("status", ClaimStatus.class),
        row.instant("first_submitted_at"),
        row.json("form", Form.class),
        row.json("content", Content.class),
        row.json("findings", RecordJson.listOf(Finding.class)),
        row.instant("submitted_at"),
        row.money("approved", currency),
        lines(row.textsByName("lines"), currency),
        row.money("earned", currency));
  }

  private static Map<UUID, Money> lines(Map<String, String> texts, Currency currency) {
    Map<UUID, Money> lines = new HashMap<>();
    texts.forEach(
        (id, amount) ->
            lines.put(UUID.fromString(id), Money.exact(new BigDecimal(amount), currency)));
    return lines;
  }
}
