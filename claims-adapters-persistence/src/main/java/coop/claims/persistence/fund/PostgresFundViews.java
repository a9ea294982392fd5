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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link FundViews} by SQL. */
public final class PostgresFundViews implements FundViews {

  private static final String SELECT =
      """
      select f.id, f.organisation_id, o.name as organisation_name, e.location_id,
             l.name as location_name, e.program_code, g.name as program_name, f.period_id,
             p.code as period_code, f.entity_code, f.currency, f.budget, f.available, f.reserved,
             f.consumed, f.expired, f.rebate, f.recovered, p.claim_deadline, f.expires_at
        from fund f
        join enrollment e on e.id = f.enrollment_id
        join location l on l.id = e.location_id
        join organisation o on o.id = f.organisation_id
        join period p on p.id = f.period_id
        join program g on g.code = e.program_code
      """;

  /** From the first day of the claiming window on, in the program's zone. */
  private static final String WINDOW_HAS_OPENED =
      "p.claim_open::timestamp at time zone g.zone <= ?";

  private static final Keyset NEWEST_FIRST =
      Keyset.by("newest", true, new Key("c.at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;

  public PostgresFundViews(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public List<FundView> funds(Actor actor, FundFilter filter, Instant now) {
    Query query =
        visible(actor, now)
            .whereEqual("e.program_code", filter.programCode())
            .whereEqual("f.period_id", filter.periodId())
            .whereEqual("e.location_id", filter.locationId())
            .add("order by p.claim_deadline desc, o.name, l.name, e.program_code, f.entity_code");
    return sql.list(query, PostgresFundViews::fund);
  }

  @Override
  public Optional<FundView> fund(Actor actor, UUID fundId, Instant now) {
    Query query = visible(actor, now).where("f.id = ?", fundId);
    return sql.list(query, PostgresFundViews::fund).stream().findFirst();
  }

  private static Query visible(Actor actor, Instant now) {
    Query query = new Query(SELECT);
    Narrowing.narrow(query, actor, FundAccounts.READERS, "e", "e.program_code");
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

  private static FundView fund(Row row) throws SQLException {
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
        row.instant("expires_at"));
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
        row.text("reason"),
        row.instant("at"),
        row.uuid("actor_id"));
  }
}
