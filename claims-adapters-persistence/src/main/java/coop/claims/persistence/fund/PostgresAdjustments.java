package coop.claims.persistence.fund;

import coop.claims.domain.fund.Adjustment;
import coop.claims.domain.fund.AdjustmentReason;
import coop.claims.domain.fund.Adjustments;
import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** {@link Adjustments} in the table fund_adjustment. */
public final class PostgresAdjustments implements Adjustments {

  private static final String ROWS = "select c.* from fund_adjustment c";

  private static final String COLUMNS =
      "c.*, p.display_name as proposed_by_name, d.display_name as decided_by_name";

  private static final String JOINS =
      """
      join app_user p on p.id = c.proposed_by
      left join app_user d on d.id = c.decided_by
      """;

  private static final Keyset NEWEST_FIRST =
      Keyset.by("newest", true, new Key("c.proposed_at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;

  public PostgresAdjustments(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void add(Adjustment a) {
    sql.change(
        """
        insert into fund_adjustment (id, organisation_id, fund_id, amount, currency, reason, note,
            proposed_by, proposed_at, state, decided_by, decided_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        a.id(),
        a.organisationId(),
        a.fundId(),
        a.amount().amount(),
        a.amount().currency(),
        a.reason(),
        a.note(),
        a.proposedBy(),
        a.proposedAt(),
        a.state(),
        a.decidedBy(),
        a.decidedAt());
  }

  @Override
  public Optional<Adjustment> one(UUID fundId, UUID adjustmentId) {
    return sql.first(
        ROWS + " where c.id = ? and c.fund_id = ?",
        PostgresAdjustments::adjustment,
        adjustmentId,
        fundId);
  }

  @Override
  public boolean decide(Adjustment decided) {
    return sql.change(
            """
            update fund_adjustment set state = ?, decided_by = ?, decided_at = ?
             where id = ? and state = 'PROPOSED'
            """,
            decided.state(),
            decided.decidedBy(),
            decided.decidedAt(),
            decided.id())
        == 1;
  }

  @Override
  public Page<AdjustmentLine> of(UUID fundId, PageRequest page) {
    return NEWEST_FIRST.page(
        sql,
        new Query(ROWS).where("c.fund_id = ?", fundId),
        COLUMNS,
        JOINS,
        page,
        PostgresAdjustments::line);
  }

  @Override
  public Optional<AdjustmentLine> line(UUID fundId, UUID adjustmentId) {
    return sql.first(
        "select "
            + COLUMNS
            + " from fund_adjustment c "
            + JOINS
            + " where c.id = ? and c.fund_id = ?",
        PostgresAdjustments::line,
        adjustmentId,
        fundId);
  }

  private static AdjustmentLine line(Row row) throws SQLException {
    return new AdjustmentLine(
        adjustment(row), row.text("proposed_by_name"), row.text("decided_by_name"));
  }

  private static Adjustment adjustment(Row row) throws SQLException {
    return new Adjustment(
        row.uuid("id"),
        row.uuid("organisation_id"),
        row.uuid("fund_id"),
        row.money("amount", row.currency("currency")),
        row.constant("reason", AdjustmentReason.class),
        row.text("note"),
        row.uuid("proposed_by"),
        row.instant("proposed_at"),
        row.constant("state", Adjustment.State.class),
        row.uuid("decided_by"),
        row.instant("decided_at"));
  }
}
