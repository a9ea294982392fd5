package coop.claims.persistence.fund;

import coop.claims.domain.fund.AccrualBooks;
import coop.claims.domain.fund.Accruals.Batch;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link AccrualBooks} in the tables accrual_batch and accrual, and in those of funds. */
public final class PostgresAccruals implements AccrualBooks {

  /** "accruals" in figures; the lock is of the transaction, so a pooled connection loses it. */
  private static final long LOCK = 0x6163_6372_7561_6cL;

  private static final String COLUMNS =
      """
      c.id, c.booked_at, c.booked_by, u.display_name as booked_by_name, c.sha256, c.rows, c.skipped,
      c.funds_opened, c.sums
      """;

  private static final String JOINS = "left join app_user u on u.id = c.booked_by";

  private static final Keyset LATEST_FIRST =
      Keyset.by("latest", true, new Key("c.booked_at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;

  public PostgresAccruals(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public Staged stage() {
    return StagedAccruals.begin(sql);
  }

  @Override
  public void lock() {
    sql.list("select pg_advisory_xact_lock(?) is null as locked", row -> row.flag("locked"), LOCK);
  }

  @Override
  public Optional<UUID> batchOf(String sha256) {
    return sql.first(
        "select id from accrual_batch where sha256 = ?", row -> row.uuid("id"), sha256);
  }

  @Override
  public void keep(Batch batch) {
    Map<String, String> sums = new TreeMap<>();
    for (Money sum : batch.sums()) {
      sums.put(sum.currency().getCurrencyCode(), sum.amount().toPlainString());
    }
    sql.change(
        """
        insert into accrual_batch (id, booked_at, booked_by, sha256, rows, skipped, funds_opened,
            sums)
          values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        batch.id(),
        batch.bookedAt(),
        batch.bookedBy(),
        batch.sha256(),
        batch.rows(),
        batch.skipped(),
        batch.fundsOpened(),
        json(sums));
  }

  /** Codes and amounts hold nothing that JSON would escape. */
  private static String json(Map<String, String> sums) {
    return sums.entrySet().stream()
        .map(sum -> "\"" + sum.getKey() + "\": \"" + sum.getValue() + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Override
  public Page<Batch> batches(PageRequest page) {
    return LATEST_FIRST.page(
        sql,
        new Query("select c.* from accrual_batch c"),
        COLUMNS,
        JOINS,
        page,
        PostgresAccruals::batch);
  }

  @Override
  public Optional<Batch> batch(UUID id) {
    return sql.first(
        "select " + COLUMNS + " from accrual_batch c " + JOINS + " where c.id = ?",
        PostgresAccruals::batch,
        id);
  }

  private static Batch batch(Row row) throws SQLException {
    List<Money> sums =
        new TreeMap<>(row.textsByName("sums"))
            .entrySet().stream().map(sum -> Money.of(sum.getValue(), sum.getKey())).toList();
    return new Batch(
        row.uuid("id"),
        row.instant("booked_at"),
        row.uuid("booked_by"),
        row.text("booked_by_name"),
        row.text("sha256"),
        row.number("rows"),
        row.number("skipped"),
        row.number("funds_opened"),
        sums);
  }
}
