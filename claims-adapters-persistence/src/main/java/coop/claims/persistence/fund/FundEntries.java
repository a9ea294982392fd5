package coop.claims.persistence.fund;

import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Reservation;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.persistence.shared.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes balances, reservations and new entries of several funds in one statement, so that the lock
 * on a fund is held no longer than it must.
 */
final class FundEntries {

  private static final String WRITE =
      """
      with balance as (
        update fund f
           set budget = b.budget, available = b.available, reserved = b.reserved,
               consumed = b.consumed, expired = b.expired, rebate = b.rebate,
               recovered = b.recovered, held = b.held, version = f.version + 1
          from unnest(?::uuid[], ?::bigint[], ?::numeric[], ?::numeric[], ?::numeric[],
                      ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[])
               as b (id, version, budget, available, reserved, consumed, expired, rebate,
                     recovered, held)
         where f.id = b.id and f.version = b.version
         returning f.id),
      reservation as (
        insert into fund_reservation as o (fund_id, claim_id, organisation_id, currency, reserved,
            consumed, held, held_until)
        select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::numeric[],
                             ?::numeric[], ?::numeric[], ?::timestamptz[])
        on conflict (fund_id, claim_id) do update
           set reserved = excluded.reserved, consumed = excluded.consumed, held = excluded.held,
               held_until = excluded.held_until),
      movement as (
        insert into fund_movement (id, organisation_id, fund_id, kind, amount, currency, claim_id,
            submission, adjustment_id, reason, at, actor_id)
        select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::numeric[], ?::text[],
                             ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::timestamptz[],
                             ?::uuid[]))
      select count(*) as written from balance
      """;

  private final Sql sql;

  FundEntries(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param known whether the funds were read from storage; a fund just added has its row already,
   *     with its balances
   */
  void write(List<Fund> funds, boolean known) {
    List<Fund.Snapshot> states = known ? funds.stream().map(Fund::snapshot).toList() : List.of();
    List<Object> arguments = new ArrayList<>(balances(states));
    arguments.addAll(reservations(funds));
    arguments.addAll(movements(funds));
    long written =
        sql.first(WRITE, row -> row.longNumber("written"), arguments.toArray()).orElseThrow();
    if (written != states.size()) {
      throw Refusal.stale().asException();
    }
  }

  private static List<Object> balances(List<Fund.Snapshot> states) {
    List<Object> columns = new ArrayList<>();
    columns.add(ids(states, Fund.Snapshot::id));
    columns.add(states.stream().map(s -> Long.toString(s.version())).toArray(String[]::new));
    for (Account account : Account.values()) {
      columns.add(amounts(states, s -> s.balances().get(account)));
    }
    columns.add(amounts(states, Fund.Snapshot::held));
    return columns;
  }

  private static List<Object> reservations(List<Fund> funds) {
    List<Owned<Reservation>> all =
        funds.stream()
            .map(Fund::snapshot)
            .flatMap(s -> s.reservations().stream().map(r -> new Owned<>(s, r)))
            .toList();
    return List.of(
        ids(all, o -> o.part().fundId()),
        ids(all, o -> o.part().claimId()),
        ids(all, o -> o.fund().organisationId()),
        texts(all, o -> o.fund().currency().getCurrencyCode()),
        amounts(all, o -> o.part().reserved()),
        amounts(all, o -> o.part().consumed()),
        amounts(all, o -> o.part().held()),
        all.stream().map(o -> o.part().heldUntil()).toArray(Instant[]::new));
  }

  private static List<Object> movements(List<Fund> funds) {
    List<Owned<Movement>> all =
        funds.stream()
            .flatMap(f -> f.movements().stream().map(m -> new Owned<>(f.snapshot(), m)))
            .toList();
    return List.<Object>of(
        ids(all, o -> o.part().id()),
        ids(all, o -> o.fund().organisationId()),
        ids(all, o -> o.part().fundId()),
        texts(all, o -> o.part().kind().name()),
        amounts(all, o -> o.part().amount()),
        texts(all, o -> o.part().amount().currency().getCurrencyCode()),
        ids(all, o -> o.part().claimId()),
        all.stream().map(o -> o.part().submission()).toArray(Integer[]::new),
        ids(all, o -> o.part().adjustmentId()),
        texts(all, o -> o.part().reason()),
        all.stream().map(o -> o.part().at()).toArray(Instant[]::new),
        ids(all, o -> o.part().actorId()));
  }

  private record Owned<P>(Fund.Snapshot fund, P part) {}

  private static <T> UUID[] ids(List<T> all, Function<T, UUID> id) {
    return all.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static <T> BigDecimal[] amounts(List<T> all, Function<T, Money> amount) {
    return all.stream().map(amount).map(Money::amount).toArray(BigDecimal[]::new);
  }
}
