package coop.claims.persistence.currency;

import coop.claims.domain.currency.ExchangeRate;
import coop.claims.domain.currency.ExchangeRates;
import coop.claims.domain.currency.RateTable.RateFilter;
import coop.claims.domain.currency.RateTable.RateLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link ExchangeRates} in the table exchange_rate. */
public final class PostgresExchangeRates implements ExchangeRates {

  /** Of the lock that is held by whoever sets rates; any number, but always this. */
  private static final long LOCK = 0x72617465L;

  /** All that partners may read. */
  private static final String COLUMNS =
      "c.id, c.base, c.quote, c.month, c.rate, c.source, c.rate_date, c.set_at";

  private static final String FROM = "select " + COLUMNS + " from exchange_rate c";

  private static final String WITH_PEOPLE = COLUMNS + ", c.set_by, u.display_name as set_by_name";

  private static final String PEOPLE = "join app_user u on u.id = c.set_by";

  private static final Keyset LATEST_FIRST =
      Keyset.by(
          "latest",
          false,
          new Key("(date '9999-12-01' - c.month)", "int"),
          new Key("c.base", "bpchar"),
          new Key("c.quote", "bpchar"));

  private final Sql sql;

  public PostgresExchangeRates(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public List<ExchangeRate> of(YearMonth month) {
    return sql.list(FROM + " where c.month = ?", PostgresExchangeRates::rateAlone, month.atDay(1));
  }

  @Override
  public List<ExchangeRate> of(Collection<YearMonth> months) {
    return sql.list(
        FROM + " where c.month = any (?::date[])",
        PostgresExchangeRates::rateAlone,
        (Object) months.stream().map(each -> each.atDay(1).toString()).toArray(String[]::new));
  }

  @Override
  public void lock() {
    sql.list("select pg_advisory_xact_lock(?) is null as locked", row -> row.flag("locked"), LOCK);
  }

  @Override
  public void add(List<ExchangeRate> rates) {
    sql.batch(
        """
        insert into exchange_rate
            (id, base, quote, month, rate, source, rate_date, set_by, set_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rates.stream()
            .map(
                r ->
                    new Object[] {
                      r.id(),
                      r.base(),
                      r.quote(),
                      r.month().atDay(1),
                      r.rate(),
                      r.source(),
                      r.date(),
                      r.setBy(),
                      r.setAt()
                    })
            .toList());
  }

  @Override
  public Page<RateLine> page(RateFilter filter, boolean withPeople, PageRequest page) {
    Query rows =
        new Query("select " + COLUMNS + (withPeople ? ", c.set_by" : "") + " from exchange_rate c")
            .whereEqual("c.month", filter.month() == null ? null : filter.month().atDay(1));
    if (filter.currency() != null) {
      rows.where("? in (c.base, c.quote)", filter.currency());
    }
    return withPeople
        ? LATEST_FIRST.page(
            sql, rows, WITH_PEOPLE, PEOPLE, page, PostgresExchangeRates::lineWithPeople)
        : LATEST_FIRST.page(sql, rows, COLUMNS, "", page, PostgresExchangeRates::lineAlone);
  }

  @Override
  public Optional<RateLine> one(UUID id, boolean withPeople) {
    return withPeople
        ? sql.first(
            "select " + WITH_PEOPLE + " from exchange_rate c " + PEOPLE + " where c.id = ?",
            PostgresExchangeRates::lineWithPeople,
            id)
        : sql.first(FROM + " where c.id = ?", PostgresExchangeRates::lineAlone, id);
  }

  @Override
  public ZoneId zone() {
    return sql.first("select time_zone from installation", row -> ZoneId.of(row.text("time_zone")))
        .orElse(ZoneOffset.UTC);
  }

  private static RateLine lineWithPeople(Row row) throws SQLException {
    return new RateLine(rate(row, row.uuid("set_by")), row.text("set_by_name"));
  }

  private static RateLine lineAlone(Row row) throws SQLException {
    return new RateLine(rateAlone(row), null);
  }

  private static ExchangeRate rateAlone(Row row) throws SQLException {
    return rate(row, null);
  }

  private static ExchangeRate rate(Row row, UUID setBy) throws SQLException {
    return new ExchangeRate(
        row.uuid("id"),
        row.currency("base"),
        row.currency("quote"),
        YearMonth.from(row.date("month")),
        new BigDecimal(row.text("rate")),
        row.text("source"),
        row.date("rate_date"),
        setBy,
        row.instant("set_at"));
  }
}
