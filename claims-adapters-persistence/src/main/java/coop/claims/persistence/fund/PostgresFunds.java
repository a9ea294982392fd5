package coop.claims.persistence.fund;

import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Reservation;
import coop.claims.domain.shared.Refusal;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@link Funds} in the tables fund, fund_reservation and fund_movement. */
public final class PostgresFunds implements Funds {

  private static final String COLUMNS =
      """
      f.id, f.organisation_id, f.enrollment_id, f.period_id, f.entity_code, f.currency,
      f.expires_at, f.budget, f.available, f.reserved, f.consumed, f.expired, f.rebate,
      f.recovered, f.held, f.version,
      r.claim_id as r_claim_id, r.reserved as r_reserved, r.consumed as r_consumed,
      r.held as r_held, r.held_until as r_held_until
      """;

  private final Sql sql;

  public PostgresFunds(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void add(Fund fund) {
    Fund.Snapshot state = fund.snapshot();
    List<Object> values = new ArrayList<>();
    values.add(state.id());
    values.add(state.organisationId());
    values.add(state.enrollmentId());
    values.add(state.periodId());
    values.add(state.entityCode());
    values.add(state.currency());
    values.add(state.expiresAt());
    for (Account account : Account.values()) {
      values.add(state.balances().get(account).amount());
    }
    values.add(state.held().amount());
    sql.change(
        """
        insert into fund (id, organisation_id, enrollment_id, period_id, entity_code, currency,
            expires_at, budget, available, reserved, consumed, expired, rebate, recovered, held,
            version)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """,
        values.toArray());
    new FundEntries(sql).write(List.of(fund), false);
  }

  @Override
  public List<Fund> locked(UUID enrollmentId, UUID periodId, UUID claimId) {
    return read(
        "select "
            + COLUMNS
            + " from fund f left join fund_reservation r on r.fund_id = f.id and r.claim_id = ?"
            + " where f.enrollment_id = ? and f.period_id = ?"
            + " order by f.id for no key update of f",
        claimId,
        enrollmentId,
        periodId);
  }

  @Override
  public Fund lockedForExpiry(UUID fundId, Instant now) {
    return read(
            "select "
                + COLUMNS
                + " from fund f left join fund_reservation r"
                + " on r.fund_id = f.id and r.held > 0 and r.held_until <= ?"
                + " where f.id = ? for no key update of f",
            now,
            fundId)
        .stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound().asException());
  }

  @Override
  public List<UUID> toExpire(Instant now, Set<UUID> without, int most) {
    UUID[] others = without.toArray(UUID[]::new);
    return sql.list(
        """
        (select f.id from fund f
          where f.available > f.held and f.expires_at <= ? and f.id <> all (?)
          order by f.expires_at limit ?)
        union
        (select r.fund_id as id from fund_reservation r
          where r.held > 0 and r.held_until <= ? and r.fund_id <> all (?)
          order by r.held_until limit ?)
        order by id limit ?
        """,
        row -> row.uuid("id"),
        now,
        others,
        most,
        now,
        others,
        most,
        most);
  }

  @Override
  public void save(List<Fund> funds) {
    new FundEntries(sql).write(funds, true);
  }

  private List<Fund> read(String query, Object... arguments) {
    Map<UUID, List<Fund.Snapshot>> byFund = new LinkedHashMap<>();
    for (Fund.Snapshot each : sql.list(query, PostgresFunds::snapshot, arguments)) {
      byFund.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each);
    }
    return byFund.values().stream().map(PostgresFunds::together).map(Fund::of).toList();
  }

  /** A fund comes once for each of its reservations. */
  private static Fund.Snapshot together(List<Fund.Snapshot> rows) {
    Fund.Snapshot first = rows.get(0);
    List<Reservation> reservations =
        rows.stream().flatMap(row -> row.reservations().stream()).toList();
    return new Fund.Snapshot(
        first.id(),
        first.organisationId(),
        first.enrollmentId(),
        first.periodId(),
        first.entityCode(),
        first.currency(),
        first.expiresAt(),
        first.balances(),
        first.held(),
        reservations,
        first.version());
  }

  private static Fund.Snapshot snapshot(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    return new Fund.Snapshot(
        row.uuid("id"),
        row.uuid("organisation_id"),
        row.uuid("enrollment_id"),
        row.uuid("period_id"),
        row.text("entity_code"),
        currency,
        row.instant("expires_at"),
        Balances.read(row, currency),
        row.money("held", currency),
        reservations(row, currency),
        row.longNumber("version"));
  }

  private static List<Reservation> reservations(Row row, Currency currency) throws SQLException {
    UUID claimId = row.uuid("r_claim_id");
    if (claimId == null) {
      return List.of();
    }
    return List.of(
        new Reservation(
            row.uuid("id"),
            claimId,
            row.money("r_reserved", currency),
            row.money("r_consumed", currency),
            row.money("r_held", currency),
            row.instant("r_held_until")));
  }
}
