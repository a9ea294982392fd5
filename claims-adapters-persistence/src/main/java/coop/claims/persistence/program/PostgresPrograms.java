package coop.claims.persistence.program;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Edition;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Sha256;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** {@link Programs} in the tables program, holiday, program_version, activity and period. */
public final class PostgresPrograms implements Programs {

  private static final String PROGRAM =
      """
      g.code as program_code, g.name as program_name, g.family, g.zone, g.opens, g.closes,
      g.review_business_days, g.dispute_business_days, g.response_business_days,
      g.dispute_window_days, g.payment_business_days, g.tax_invoice_required, g.tax_reimbursed,
      g.users_may_dispute, g.other_tax_invoice_countries, g.threshold_amount, g.threshold_currency,
      g.current_version,
      array(select h.day::text from holiday h where h.program_code = g.code) as holidays
      """;

  private static final String PERIOD =
      """
      p.id, p.program_code, p.code, p.earning_start, p.earning_end, p.usage_start, p.usage_end,
      p.claim_open, p.claim_deadline, p.resubmission_cut_off
      """;

  private final Sql sql;
  private final Map<Key, Catalogue> published = new ConcurrentHashMap<>();

  public PostgresPrograms(EntityManager em) {
    this.sql = new Sql(em);
  }

  private record Key(String programCode, int version) {}

  @Override
  public void add(Program program) {
    BusinessCalendar calendar = program.calendar();
    Terms terms = program.terms();
    sql.change(
        """
        insert into program (code, name, family, zone, opens, closes, review_business_days,
            dispute_business_days, response_business_days, dispute_window_days,
            payment_business_days, tax_invoice_required, tax_reimbursed, users_may_dispute,
            other_tax_invoice_countries, threshold_amount, threshold_currency, current_version)
          values (?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        program.code(),
        RecordJson.write(program.name()),
        program.family(),
        calendar.zone().getId(),
        calendar.opens(),
        calendar.closes(),
        terms.reviewBusinessDays(),
        terms.disputeBusinessDays(),
        terms.responseBusinessDays(),
        terms.disputeWindowDays(),
        terms.paymentBusinessDays(),
        terms.taxInvoiceRequired(),
        terms.taxReimbursed(),
        terms.usersMayDispute(),
        program.otherTaxInvoiceCountries().toArray(String[]::new),
        program.threshold() == null ? null : program.threshold().amount(),
        program.threshold() == null ? null : program.threshold().currency(),
        program.currentVersion());
    sql.batch(
        "insert into holiday (program_code, day) values (?, ?)",
        calendar.holidays().stream().map(day -> new Object[] {program.code(), day}).toList());
  }

  @Override
  public void add(Period period) {
    sql.change(
        """
        insert into period (id, program_code, code, earning_start, earning_end, usage_start,
            usage_end, claim_open, claim_deadline, resubmission_cut_off)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        period.id(),
        period.programCode(),
        period.code(),
        period.earningStart(),
        period.earningEnd(),
        period.usageStart(),
        period.usageEnd(),
        period.claimOpen(),
        period.claimDeadline(),
        period.resubmissionCutOff());
  }

  @Override
  public void add(Catalogue catalogue) {
    add(catalogue, null, null);
  }

  /**
   * @param edition null, as its source, when nobody keeps the whole document
   */
  void add(Catalogue catalogue, Edition edition, String source) {
    String document = RecordJson.write(catalogue);
    int added =
        sql.change(
            """
            insert into program_version (program_code, version, state, document, sha256, source,
                author_id, publisher_id, published_at, move_drafts)
              select ?, ?, 'PUBLISHED', ?::jsonb, ?, ?, ?::uuid, ?::uuid, ?::timestamptz, ?
               where ? = (select coalesce(max(version), 0) + 1
                            from program_version where program_code = ?)
            """,
            catalogue.programCode(),
            catalogue.version(),
            document,
            edition == null ? Sha256.hex(document) : edition.sha256(),
            source,
            edition == null ? null : edition.author(),
            edition == null ? null : edition.publisher(),
            edition == null ? null : edition.publishedAt(),
            edition != null && edition.moveDrafts(),
            catalogue.version(),
            catalogue.programCode());
    if (added == 0) {
      throw new IllegalArgumentException(
          "version " + catalogue.version() + " of " + catalogue.programCode() + " is not the next");
    }
    sql.batch(
        "insert into activity (program_code, program_version, code, name, active)"
            + " values (?, ?, ?, ?::jsonb, ?)",
        catalogue.activities().stream().map(a -> columns(catalogue, a)).toList());
    sql.change(
        "update program set current_version = ? where code = ? and current_version < ?",
        catalogue.version(),
        catalogue.programCode(),
        catalogue.version());
  }

  private static Object[] columns(Catalogue catalogue, ActivityType activity) {
    return new Object[] {
      catalogue.programCode(),
      catalogue.version(),
      activity.code(),
      RecordJson.write(activity.name()),
      activity.active()
    };
  }

  @Override
  public Optional<Program> program(String code) {
    return sql.first(
        "select " + PROGRAM + " from program g where g.code = ?", PostgresPrograms::program, code);
  }

  @Override
  public List<Program> programs() {
    return sql.list(
        "select " + PROGRAM + " from program g order by g.code", PostgresPrograms::program);
  }

  @Override
  public Optional<Period> period(UUID id) {
    return sql.first(
        "select " + PERIOD + " from period p where p.id = ?", PostgresPrograms::period, id);
  }

  @Override
  public List<Period> periods(String programCode) {
    return sql.list(
        "select " + PERIOD + " from period p where p.program_code = ? order by p.claim_open desc",
        PostgresPrograms::period,
        programCode);
  }

  @Override
  public Optional<Setting> setting(UUID periodId) {
    return sql.first(
        "select "
            + PROGRAM
            + ", "
            + PERIOD
            + " from period p join program g on g.code = p.program_code where p.id = ?",
        row -> new Setting(program(row), period(row)),
        periodId);
  }

  @Override
  public Optional<Setting> setting(UUID periodId, UUID locationId) {
    return sql.first(
        "select "
            + PROGRAM
            + ", "
            + PERIOD
            + ", l.country from period p join program g on g.code = p.program_code"
            + " left join location l on l.id = ? where p.id = ?",
        row -> new Setting(program(row), period(row), row.text("country")),
        locationId,
        periodId);
  }

  @Override
  public Catalogue catalogue(String programCode, int version) {
    Key edition = new Key(programCode, version);
    Catalogue known = published.get(edition);
    if (known == null) {
      known = read(edition);
      published.put(edition, known);
    }
    return known;
  }

  private Catalogue read(Key edition) {
    return sql.first(
            "select document from program_version"
                + " where program_code = ? and version = ? and state <> 'DRAFT'",
            row -> row.<Catalogue>json("document", Catalogue.class),
            edition.programCode(),
            edition.version())
        .orElseThrow(() -> Refusal.notFound().asException());
  }

  private static Program program(Row row) throws SQLException {
    Set<LocalDate> holidays =
        Arrays.stream(row.texts("holidays")).map(LocalDate::parse).collect(Collectors.toSet());
    return new Program(
        row.text("program_code"),
        row.localized("program_name"),
        row.constant("family", Program.Family.class),
        new BusinessCalendar(
            ZoneId.of(row.text("zone")), row.time("opens"), row.time("closes"), holidays),
        new Terms(
            row.number("review_business_days"),
            row.number("dispute_business_days"),
            row.number("response_business_days"),
            row.number("dispute_window_days"),
            row.number("payment_business_days"),
            row.flag("tax_invoice_required"),
            row.flag("tax_reimbursed"),
            row.flag("users_may_dispute")),
        Set.of(row.texts("other_tax_invoice_countries")),
        threshold(row),
        row.number("current_version"));
  }

  private static Money threshold(Row row) throws SQLException {
    Currency currency = row.currency("threshold_currency");
    return currency == null ? null : row.money("threshold_amount", currency);
  }

  private static Period period(Row row) throws SQLException {
    return new Period(
        row.uuid("id"),
        row.text("program_code"),
        row.text("code"),
        row.date("earning_start"),
        row.date("earning_end"),
        row.date("usage_start"),
        row.date("usage_end"),
        row.date("claim_open"),
        row.date("claim_deadline"),
        row.date("resubmission_cut_off"));
  }
}
