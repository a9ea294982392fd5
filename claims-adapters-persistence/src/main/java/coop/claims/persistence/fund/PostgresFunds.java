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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link Funds} in the tables fund, fund_reservation and fund_movement. */
public final class PostgresFunds implements Funds {

  private static final String FUNDS =
      """
      select f.id, f.organisation_id, f.enrollment_id, f.period_id, f.entity_code, f.currency,
             f.expires_at, f.budget, f.available, f.reserved, f.consumed, f.expired, f.rebate,
             f.recovered, f.held, f.version, f.case_open,
             (select g.threshold_amount
                from period p join program g on g.code = p.program_code
               where p.id = f.period_id and g.threshold_currency = f.currency) as threshold
        from fund f
      """;

  private static final String RESERVATIONS =
      """
      select r.fund_id, r.claim_id, r.currency, r.reserved, r.consumed, r.held, r.held_until
        from fund_reservation r
       where r.fund_id = any(?)
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
        sql.list(
            FUNDS
                + " where f.enrollment_id = ? and f.period_id = ?"
                + " order by f.id for no key update of f",
            PostgresFunds::snapshot,
            enrollmentId,
            periodId),
        "and r.claim_id = ?",
        claimId);
  }

  @Override
  public Optional<Fund> locked(UUID fundId) {
    return sql.first(
            FUNDS + " where f.id = ? for no key update of f", PostgresFunds::snapshot, fundId)
        .map(Fund::of);
  }

  @Override
  public Fund lockedForExpiry(UUID fundId, Instant now) {
    return read(
            sql.list(
                FUNDS + " where f.id = ? for no key update of f", PostgresFunds::snapshot, fundId),
            "and r.held > 0 and r.held_until <= ?",
            now)
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
          where f.available > f.held and f.expires_at <= ? and not f.case_open
            and f.id <> all (?)
          order by f.expires_at limit ?)
        union
        (select r.fund_id as id from fund_reservation r join fund f on f.id = r.fund_id
          where r.held > 0 and r.held_until <= ? and not f.case_open
            and r.fund_id <> all (?)
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

  /**
   * Reads reservations once the funds are locked, in a statement of its own: one that had to wait
   * for the lock would see the fund as it is now beside reservations as they were before.
   */
  private List<Fund> read(List<Fund.Snapshot> locked, String which, Object argument) {
    if (locked.isEmpty()) {
      return List.of();
    }
    UUID[] ids = locked.stream().map(Fund.Snapshot::id).toArray(UUID[]::new);
    Map<UUID, List<Reservation>> byFund =
        sql.list(RESERVATIONS + which, PostgresFunds::reservation, ids, argument).stream()
            .collect(Collectors.groupingBy(Reservation::fundId));
    return locked.stream()
        .map(fund -> with(fund, byFund.getOrDefault(fund.id(), List.of())))
        .map(Fund::of)
        .toList();
  }

  private static Fund.Snapshot with(Fund.Snapshot fund, List<Reservation> reservations) {
    return new Fund.Snapshot(
        fund.id(),
        fund.organisationId(),
        fund.enrollmentId(),
        fund.periodId(),
        fund.entityCode(),
        fund.currency(),
        fund.expiresAt(),
        fund.threshold(),
        fund.caseOpen(),
        fund.balances(),
        fund.held(),
        reservations,
        fund.version());
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
        row.money("threshold", currency),
        row.flag("case_open"),
        Balances.read(row, currency),
        row.money("held", currency),
        List.of(),
        row.longNumber("version"));
  }

  private static Reservation reservation(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    return new Reservation(
        row.uuid("fund_id"),
        row.uuid("claim_id"),
        row.money("reserved", currency),
        row.money("consumed", currency),
        row.money("held", currency),
        row.instant("held_until"));
  }
}
