package coop.claims.persistence.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Discrepancy;
import coop.claims.domain.fund.LedgerCase;
import coop.claims.domain.fund.LedgerCase.Closing;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheck.CaseLine;
import coop.claims.domain.fund.LedgerCheck.Run;
import coop.claims.domain.fund.Ledgers;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.account.Narrowing;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Ledgers} in the tables ledger_check and ledger_case. */
public final class PostgresLedgers implements Ledgers {

  private static final String ROWS =
      """
      select c.* from (
        select k.*, e.location_id, e.program_code, f.period_id, f.entity_code, f.currency
          from ledger_case k
          join fund f on f.id = k.fund_id
          join enrollment e on e.id = f.enrollment_id) c
      """;

  private static final String COLUMNS =
      """
      c.*, o.name as organisation_name, l.name as location_name, g.name as program_name,
      p.code as period_code, u1.display_name as first_by_name, u2.display_name as second_by_name
      """;

  private static final String JOINS =
      """
      join location l on l.id = c.location_id
      join organisation o on o.id = c.organisation_id
      join period p on p.id = c.period_id
      join program g on g.code = c.program_code
      left join app_user u1 on u1.id = c.first_by
      left join app_user u2 on u2.id = c.second_by
      """;

  private static final Keyset NEWEST_FIRST =
      Keyset.by("newest", true, new Key("c.opened_at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;

  public PostgresLedgers(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public List<Looked> look(UUID after, int most) {
    return sql.list(
        LedgerQuery.TEXT,
        row ->
            new Looked(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.json("wrong", RecordJson.listOf(Discrepancy.class))),
        after,
        after,
        most);
  }

  @Override
  public boolean open(LedgerCase found) {
    boolean opened =
        sql.change(
                """
                insert into ledger_case (id, organisation_id, fund_id, opened_at, discrepancies)
                  values (?, ?, ?, ?, ?::jsonb)
                  on conflict (fund_id) where second_at is null do nothing
                """,
                found.id(),
                found.organisationId(),
                found.fundId(),
                found.openedAt(),
                RecordJson.write(found.discrepancies(), Discrepancy.class))
            == 1;
    if (opened) {
      hold(found.fundId(), true);
    }
    return opened;
  }

  private void hold(UUID fundId, boolean held) {
    sql.change("update fund set case_open = ? where id = ?", held, fundId);
  }

  @Override
  public Optional<LedgerCase> one(UUID caseId) {
    return sql.first(
        "select c.* from ledger_case c where c.id = ?", PostgresLedgers::ledgerCase, caseId);
  }

  @Override
  public boolean close(LedgerCase closed) {
    if (!closed.isClosed()) {
      Closing first = closed.first();
      return sql.change(
              """
              update ledger_case set first_by = ?, first_at = ?, first_note = ?
               where id = ? and first_at is null
              """,
              first.by(),
              first.at(),
              first.note(),
              closed.id())
          == 1;
    }
    Closing second = closed.second();
    boolean kept =
        sql.change(
                """
                update ledger_case set second_by = ?, second_at = ?, second_note = ?
                 where id = ? and first_at is not null and second_at is null
                """,
                second.by(),
                second.at(),
                second.note(),
                closed.id())
            == 1;
    if (kept) {
      hold(closed.fundId(), false);
    }
    return kept;
  }

  @Override
  public Page<CaseLine> cases(Actor actor, boolean openOnly, PageRequest page) {
    Query visible = visible(actor);
    if (openOnly) {
      visible.where("c.second_at is null");
    }
    return NEWEST_FIRST.page(sql, visible, COLUMNS, JOINS, page, PostgresLedgers::line);
  }

  @Override
  public Optional<CaseLine> line(Actor actor, UUID caseId) {
    Query query =
        new Query("select " + COLUMNS + " from (")
            .add(visible(actor).where("c.id = ?", caseId))
            .add(") c")
            .add(JOINS);
    return sql.list(query, PostgresLedgers::line).stream().findFirst();
  }

  private static Query visible(Actor actor) {
    return Narrowing.narrow(new Query(ROWS), actor, LedgerCheck.PEOPLE, "c", "c.program_code");
  }

  @Override
  public void add(Run run) {
    sql.change(
        """
        insert into ledger_check (id, started_at, ended_at, funds, wrong) values (?, ?, ?, ?, ?)
        """,
        run.id(),
        run.startedAt(),
        run.endedAt(),
        run.funds(),
        run.wrong());
  }

  @Override
  public List<Run> runs(int most) {
    return sql.list(
        "select c.* from ledger_check c order by c.started_at desc, c.id desc limit ?",
        row ->
            new Run(
                row.uuid("id"),
                row.instant("started_at"),
                row.instant("ended_at"),
                row.longNumber("funds"),
                row.longNumber("wrong")),
        most);
  }

  private static CaseLine line(Row row) throws SQLException {
    return new CaseLine(
        ledgerCase(row),
        row.currency("currency"),
        row.text("organisation_name"),
        row.uuid("location_id"),
        row.text("location_name"),
        row.text("program_code"),
        row.localized("program_name"),
        row.text("period_code"),
        row.text("entity_code"),
        row.text("first_by_name"),
        row.text("second_by_name"));
  }

  private static LedgerCase ledgerCase(Row row) throws SQLException {
    return new LedgerCase(
        row.uuid("id"),
        row.uuid("organisation_id"),
        row.uuid("fund_id"),
        row.instant("opened_at"),
        row.json("discrepancies", RecordJson.listOf(Discrepancy.class)),
        closing(row, "first"),
        closing(row, "second"));
  }

  private static Closing closing(Row row, String which) throws SQLException {
    UUID by = row.uuid(which + "_by");
    return by == null
        ? null
        : new Closing(by, row.instant(which + "_at"), row.text(which + "_note"));
  }
}
