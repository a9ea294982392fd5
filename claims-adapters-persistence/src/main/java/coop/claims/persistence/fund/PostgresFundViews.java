package coop.claims.persistence.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.account.Narrowing;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** {@link FundViews} by SQL. */
public final class PostgresFundViews implements FundViews {

  /** Funds with where they belong, which decides who sees them. */
  private static final String ROWS =
      """
      select c.* from (
        select f.*, e.location_id, e.program_code from fund f
          join enrollment e on e.id = f.enrollment_id) c
      """;

  private static final String COLUMNS =
      """
      c.id, c.organisation_id, o.name as organisation_name, c.location_id, l.name as location_name,
      c.program_code, g.name as program_name, c.period_id, p.code as period_code, c.entity_code,
      c.currency, c.budget, c.available, c.reserved, c.consumed, c.expired, c.rebate, c.recovered,
      p.claim_deadline, p.claim_open::timestamp at time zone g.zone as opens_at, c.expires_at,
      case when g.threshold_currency = c.currency then g.threshold_amount end as threshold,
      c.case_open
      """;

  private static final String JOINS =
      """
      join location l on l.id = c.location_id
      join organisation o on o.id = c.organisation_id
      join period p on p.id = c.period_id
      join program g on g.code = c.program_code
      """;

  private static final Keyset LAPSING_LAST_FIRST =
      Keyset.by("lapsing", true, new Key("c.expires_at", "timestamptz"), new Key("c.id", "uuid"));

  /** From the first day of the claiming window on, in the program's zone. */
  private static final String WINDOW_HAS_OPENED =
      """
      exists (select from period p join program g on g.code = p.program_code
        where p.id = c.period_id and p.claim_open::timestamp at time zone g.zone <= ?)
      """;

  private static final Keyset NEWEST_FIRST =
      Keyset.by("newest", true, new Key("c.at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;

  public PostgresFundViews(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public Page<FundView> funds(Actor actor, FundFilter filter, Instant now, PageRequest page) {
    Query visible =
        visible(actor, now)
            .whereEqual("c.program_code", filter.programCode())
            .whereEqual("c.period_id", filter.periodId())
            .whereEqual("c.location_id", filter.locationId());
    return LAPSING_LAST_FIRST.page(sql, visible, COLUMNS, JOINS, page, row -> fund(row, now));
  }

  @Override
  public Optional<FundView> fund(Actor actor, UUID fundId, Instant now) {
    Query query =
        new Query("select " + COLUMNS + " from (")
            .add(visible(actor, now).where("c.id = ?", fundId))
            .add(") c")
            .add(JOINS);
    return sql.list(query, row -> fund(row, now)).stream().findFirst();
  }

  private static Query visible(Actor actor, Instant now) {
    Query query = new Query(ROWS);
    Narrowing.narrow(query, actor, FundAccounts.READERS, "c", "c.program_code");
    if (actor.isPartner()) {
      query.where(WINDOW_HAS_OPENED, now);
    }
    return query;
  }

  @Override
  public Page<Movement> entries(UUID fundId, PageRequest page) {
    return NEWEST_FIRST.page(
        sql,
        new Query("select c.* from fund_movement c").where("c.fund_id = ?", fundId),
        "c.*",
        "",
        page,
        PostgresFundViews::movement);
  }

  private static FundView fund(Row row, Instant now) throws SQLException {
    return new FundView(
        row.uuid("id"),
        row.uuid("organisation_id"),
        row.text("organisation_name"),
        row.uuid("location_id"),
        row.text("location_name"),
        row.text("program_code"),
        row.localized("program_name"),
        row.uuid("period_id"),
        row.text("period_code"),
        row.text("entity_code"),
        Balances.read(row, row.currency("currency")),
        row.date("claim_deadline"),
        row.instant("opens_at"),
        row.instant("expires_at"),
        row.money("threshold", row.currency("currency")),
        row.flag("case_open"),
        now);
  }

  private static Movement movement(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    return new Movement(
        row.uuid("id"),
        row.uuid("fund_id"),
        row.constant("kind", Movement.Kind.class),
        row.money("amount", currency),
        row.uuid("claim_id"),
        row.number("submission"),
        row.uuid("adjustment_id"),
        row.text("reason"),
        row.instant("at"),
        row.uuid("actor_id"));
  }
}
