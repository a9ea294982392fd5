package coop.claims.persistence.fund;

import coop.claims.domain.fund.AccrualBooks.Finding;
import coop.claims.domain.fund.AccrualBooks.Found;
import coop.claims.domain.fund.AccrualBooks.Staged;
import coop.claims.domain.fund.AccrualRow;
import coop.claims.domain.fund.AccrualRule;
import coop.claims.domain.shared.Money;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of one table of accruals, in temporary tables of the transaction: they come a few
 * thousand at a time, and are looked up and booked as a set.
 */
final class StagedAccruals implements Staged {

  private static final int CHUNK = 2_000;

  private static final String MAKE =
      """
      create temporary table accrual_staged (
        line int not null, partner text, location text, program text, period text, entity text,
        amount numeric(19, 4), currency text, reference text collate "C",
        movement_id uuid not null, new_fund_id uuid not null) on commit drop
      """;

  private static final String ADD =
      """
      insert into pg_temp.accrual_staged
      select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                           ?::numeric[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
      """;

  /**
   * Each row with what its codes stand for, as far as there is such a thing. It is the same as
   * before when its reference stands for that amount in that fund already.
   */
  private static final String LOOK_UP =
      """
      create temporary table accrual_found on commit drop as
      select s.*, o.id as organisation_id, l.id as location_id, g.code as program_code,
             p.id as period_id, p.ends, v.code as entity_code, v.currency as entity_currency,
             e.id as enrollment_id, e.status, f.id as fund_id, a.movement_id as booked_as,
             coalesce(m.fund_id = f.id and m.amount = s.amount and m.currency = s.currency, false)
               as same,
             min(s.line) over (partition by s.reference) as first_line
        from pg_temp.accrual_staged s
        left join organisation o on o.code = s.partner
        left join location l on l.organisation_id = o.id and l.code = s.location
        left join program g on g.code = s.program
        left join (select id, program_code, code, end_of_window(id) as ends from period) p
          on p.program_code = s.program and p.code = s.period
        left join vendor_entity v on v.code = s.entity
        left join enrollment e on e.location_id = l.id and e.program_code = g.code
        left join fund f
          on f.enrollment_id = e.id and f.period_id = p.id and f.entity_code = v.code
        left join accrual a on a.reference = s.reference
        left join fund_movement m on m.id = a.movement_id
      """;

  /** Rules in their order; what only follows from another one is not told. */
  private static final String FINDINGS =
      """
      with broken (line, rank, rule, first, second) as (
        select r.line, t.rank, t.rule, t.first, t.second
          from pg_temp.accrual_found r
         cross join lateral (values
           (0, 'UNKNOWN_PARTNER', r.partner, null,
              not r.same and r.partner is not null and r.organisation_id is null),
           (1, 'UNKNOWN_LOCATION', r.location, r.partner,
              not r.same and r.location is not null and r.organisation_id is not null
              and r.location_id is null),
           (2, 'UNKNOWN_PROGRAM', r.program, null,
              not r.same and r.program is not null and r.program_code is null),
           (3, 'UNKNOWN_PERIOD', r.period, r.program,
              not r.same and r.period is not null and r.program_code is not null
              and r.period_id is null),
           (4, 'UNKNOWN_ENTITY', r.entity, null,
              not r.same and r.entity is not null and r.entity_code is null),
           (5, 'NOT_ENROLLED', r.location, r.program,
              not r.same and r.location_id is not null and r.program_code is not null
              and r.status is distinct from 'ENROLLED'),
           (6, 'OTHER_CURRENCY', r.entity, r.entity_currency::text,
              not r.same and r.currency <> r.entity_currency),
           (7, 'DEADLINE_PASSED', r.period, null, not r.same and r.ends <= ?),
           (8, 'REFERENCE_TAKEN', r.reference, null,
              not r.same and r.booked_as is not null and r.amount is not null),
           (9, 'REFERENCE_TWICE', r.reference, r.first_line::text,
              r.reference is not null and r.first_line < r.line),
           (10, 'FUND_CASE_OPEN', null, null,
              not r.same and exists (select from fund f where f.id = r.fund_id and f.case_open)))
           as t (rank, rule, first, second, applies)
         where t.applies
        union all
        select min(r.line), 11, 'FUND_TOO_LARGE', null, null
          from pg_temp.accrual_found r
          left join fund f on f.id = r.fund_id
         where not r.same and r.enrollment_id is not null and r.period_id is not null
           and r.entity_code is not null
         group by r.enrollment_id, r.period_id, r.entity_code
        having coalesce(max(-f.budget), 0) + sum(r.amount) >= 1e15)
      select line, rule, first, second, count(*) over () as wrong
        from broken order by line, rank limit ?
      """;

  private static final String COUNTS =
      """
      select (select count(*) from pg_temp.accrual_found where same) as skipped,
             (select count(*) from (
                select distinct enrollment_id, period_id, entity_code
                  from pg_temp.accrual_found
                 where not same and fund_id is null and enrollment_id is not null
                   and period_id is not null and entity_code is not null) o) as opened
      """;

  private static final String SUMS =
      """
      select currency, sum(amount) as amount from pg_temp.accrual_found
       where not same and amount is not null group by currency order by currency
      """;

  private static final String OPEN =
      """
      insert into fund (id, organisation_id, enrollment_id, period_id, entity_code, currency,
          expires_at, budget, available, reserved, consumed, expired, rebate, recovered, held,
          version)
      select distinct on (enrollment_id, period_id, entity_code)
             new_fund_id, organisation_id, enrollment_id, period_id, entity_code, currency, ends,
             0, 0, 0, 0, 0, 0, 0, 0, 1
        from pg_temp.accrual_found
       where not same and fund_id is null
       order by enrollment_id, period_id, entity_code, line
          on conflict (enrollment_id, period_id, entity_code) do nothing
      """;

  private static final String LOCK =
      """
      select count(*) as locked from (
        select f.id from fund f
          join (select distinct enrollment_id, period_id, entity_code
                  from pg_temp.accrual_found where not same) r
         using (enrollment_id, period_id, entity_code)
         order by f.id for no key update of f) l
      """;

  private static final String BOOK =
      """
      insert into fund_movement (id, organisation_id, fund_id, kind, amount, currency, claim_id,
          submission, reason, at, actor_id)
      select r.movement_id, f.organisation_id, f.id, 'EARN', r.amount, r.currency, null, 0, ?, ?, ?
        from pg_temp.accrual_found r
        join fund f using (enrollment_id, period_id, entity_code)
       where not r.same
      """;

  private static final String REMEMBER =
      """
      insert into accrual (movement_id, reference, batch_id)
      select movement_id, reference, ? from pg_temp.accrual_found where not same
      """;

  private static final String ADD_UP =
      """
      update fund f
         set budget = f.budget - e.earned, available = f.available + e.earned,
             version = f.version + 1
        from (select enrollment_id, period_id, entity_code, sum(amount) as earned
                from pg_temp.accrual_found where not same
               group by enrollment_id, period_id, entity_code) e
       where f.enrollment_id = e.enrollment_id and f.period_id = e.period_id
         and f.entity_code = e.entity_code
      """;

  private final Sql sql;
  private final List<Waiting> waiting = new ArrayList<>(CHUNK);

  private StagedAccruals(Sql sql) {
    this.sql = sql;
  }

  private record Waiting(AccrualRow row, UUID movementId, UUID fundId) {}

  static StagedAccruals begin(Sql sql) {
    sql.change(MAKE);
    return new StagedAccruals(sql);
  }

  @Override
  public void add(AccrualRow row, UUID movementId, UUID fundId) {
    waiting.add(new Waiting(row, movementId, fundId));
    if (waiting.size() == CHUNK) {
      flush();
    }
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    sql.change(
        ADD,
        waiting.stream().map(w -> w.row().line()).toArray(Integer[]::new),
        texts(AccrualRow::partner),
        texts(AccrualRow::location),
        texts(AccrualRow::program),
        texts(AccrualRow::period),
        texts(AccrualRow::entity),
        waiting.stream().map(w -> amount(w.row())).toArray(BigDecimal[]::new),
        texts(row -> row.currency() == null ? null : row.currency().getCurrencyCode()),
        texts(AccrualRow::reference),
        waiting.stream().map(Waiting::movementId).toArray(UUID[]::new),
        waiting.stream().map(Waiting::fundId).toArray(UUID[]::new));
    waiting.clear();
  }

  private String[] texts(Function<AccrualRow, String> text) {
    return waiting.stream().map(w -> text.apply(w.row())).toArray(String[]::new);
  }

  private static BigDecimal amount(AccrualRow row) {
    return row.earned() == null ? null : row.earned().amount();
  }

  @Override
  public Found find(Instant now, int most) {
    flush();
    sql.change("analyze pg_temp.accrual_staged");
    sql.change(LOOK_UP);
    sql.change("analyze pg_temp.accrual_found");
    List<Broken> broken = sql.list(FINDINGS, StagedAccruals::broken, now, most);
    Counts counts =
        sql.first(COUNTS, row -> new Counts(row.number("skipped"), row.number("opened")))
            .orElseThrow();
    List<Money> sums = sql.list(SUMS, StagedAccruals::sum);
    return new Found(
        counts.skipped(),
        counts.opened(),
        sums,
        broken.stream().map(Broken::finding).toList(),
        broken.isEmpty() ? 0 : broken.get(0).all());
  }

  private record Counts(int skipped, int opened) {}

  private record Broken(Finding finding, long all) {}

  private static Broken broken(Row row) throws SQLException {
    List<String> arguments =
        Stream.of(row.text("first"), row.text("second")).filter(text -> text != null).toList();
    AccrualRule rule = row.constant("rule", AccrualRule.class);
    return new Broken(new Finding(row.number("line"), rule, arguments), row.longNumber("wrong"));
  }

  private static Money sum(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    return row.money("amount", currency);
  }

  @Override
  public void book(UUID batchId, Instant at, UUID actorId, String reason) {
    sql.change(OPEN);
    sql.list(LOCK, row -> row.longNumber("locked"));
    sql.change(BOOK, reason, at, actorId);
    sql.change(REMEMBER, batchId);
    sql.change(ADD_UP);
  }
}
