package coop.claims.persistence.program;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Edition;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.program.ProgramDraft;
import coop.claims.domain.program.ProgramEditions;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link ProgramEditions} in the tables program_draft and program_version, and the live rows. */
public final class PostgresProgramEditions implements ProgramEditions {

  private static final String DRAFT =
      """
      select id, program_code, version, base_version, written, source, sha256, changed_by,
             changed_at
        from program_draft
      """;

  private final Sql sql;
  private final PostgresPrograms programs;

  public PostgresProgramEditions(EntityManager em, PostgresPrograms programs) {
    this.sql = new Sql(em);
    this.programs = programs;
  }

  @Override
  public Optional<ProgramDraft> draft(String programCode) {
    return sql.first(
        DRAFT + " where program_code = ?", PostgresProgramEditions::draft, programCode);
  }

  @Override
  public Optional<ProgramDraft> lockedDraft(String programCode) {
    return sql.first(
        DRAFT + " where program_code = ? for update", PostgresProgramEditions::draft, programCode);
  }

  @Override
  public List<ProgramDraft> drafts() {
    return sql.list(DRAFT + " order by program_code", PostgresProgramEditions::draft);
  }

  @Override
  public long nextDraftVersion() {
    return sql.first(
            "select nextval('program_draft_version') as next", row -> row.longNumber("next"))
        .orElseThrow();
  }

  @Override
  public boolean begin(ProgramDraft draft) {
    return sql.change(
            """
            insert into program_draft (id, program_code, version, base_version, written, source,
                sha256, changed_by, changed_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              on conflict (program_code) do nothing
            """,
            draft.id(),
            draft.programCode(),
            draft.version(),
            draft.base(),
            draft.written(),
            draft.source(),
            draft.sha256(),
            draft.changedBy(),
            draft.changedAt())
        == 1;
  }

  @Override
  public void change(ProgramDraft draft) {
    sql.change(
        """
        update program_draft
           set version = ?, base_version = ?, written = ?, source = ?, sha256 = ?, changed_by = ?,
               changed_at = ?
         where program_code = ?
        """,
        draft.version(),
        draft.base(),
        draft.written(),
        draft.source(),
        draft.sha256(),
        draft.changedBy(),
        draft.changedAt(),
        draft.programCode());
  }

  @Override
  public void drop(String programCode) {
    sql.change("delete from program_draft where program_code = ?", programCode);
  }

  @Override
  public List<Edition> editions(String programCode) {
    return sql.list(
        """
        select v.program_code, v.version, v.sha256, v.author_id, v.publisher_id,
               case when v.version = g.current_version then 'PUBLISHED' else 'RETIRED' end as state,
               coalesce(v.published_at, v.created_at) as published_at, v.move_drafts
          from program_version v
          join program g on g.code = v.program_code
         where v.program_code = ? and v.state <> 'DRAFT'
         order by v.version desc
        """,
        row ->
            new Edition(
                row.text("program_code"),
                row.number("version"),
                row.constant("state", Edition.State.class),
                row.text("sha256"),
                row.uuid("author_id"),
                row.uuid("publisher_id"),
                row.instant("published_at"),
                row.flag("move_drafts")),
        programCode);
  }

  @Override
  public Optional<String> source(String programCode, int number) {
    return sql.first(
        "select source from program_version"
            + " where program_code = ? and version = ? and source is not null",
        row -> row.text("source"),
        programCode,
        number);
  }

  @Override
  public List<ProgramDocument.Entity> entities() {
    return sql.list(
        "select code, name, currency from vendor_entity order by code",
        row ->
            new ProgramDocument.Entity(
                row.text("code"), row.text("name"), row.text("currency"), 1));
  }

  /** Locks the periods, so that nothing new refers to one that is found free. */
  @Override
  public Set<UUID> periodsInUse(String programCode) {
    sql.list(
        "select id from period where program_code = ? order by id for update",
        row -> row.uuid("id"),
        programCode);
    return new HashSet<>(
        sql.list(
            """
            select p.id
              from period p
             where p.program_code = ?
               and (exists (select from fund f where f.period_id = p.id)
                    or exists (select from claim c where c.period_id = p.id))
            """,
            row -> row.uuid("id"),
            programCode));
  }

  @Override
  public Set<String> entitiesInUse(String programCode) {
    return new HashSet<>(
        sql.list(
            """
            select distinct f.entity_code
              from period p
              join fund f on f.period_id = p.id
             where p.program_code = ?
            """,
            row -> row.text("entity_code"),
            programCode));
  }

  @Override
  public void add(Edition edition, String source, Catalogue catalogue) {
    programs.add(catalogue, edition, source);
  }

  @Override
  public void publish(Publication publication) {
    sql.change("set constraints period_windows_do_not_overlap deferred");
    publication.entities().forEach(this::add);
    if (publication.edition().number() == 1) {
      programs.add(publication.program());
    } else {
      change(publication.program());
    }
    publication.gone().forEach(p -> sql.change("delete from period where id = ?", p.id()));
    publication.periods().forEach(this::keep);
    sql.change("set constraints period_windows_do_not_overlap immediate");
    programs.add(publication.catalogue(), publication.edition(), publication.source());
  }

  private void add(ProgramDocument.Entity entity) {
    sql.change(
        "insert into vendor_entity (code, name, currency) values (?, ?, ?)",
        entity.code(),
        entity.name(),
        entity.currency());
  }

  private void change(Program program) {
    BusinessCalendar calendar = program.calendar();
    Terms terms = program.terms();
    sql.change(
        """
        update program
           set name = ?::jsonb, family = ?, zone = ?, opens = ?, closes = ?,
               review_business_days = ?, dispute_business_days = ?, response_business_days = ?,
               dispute_window_days = ?, payment_business_days = ?, tax_invoice_required = ?,
               tax_reimbursed = ?, users_may_dispute = ?, other_tax_invoice_countries = ?,
               threshold_amount = ?, threshold_currency = ?
         where code = ?
        """,
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
        program.code());
    sql.change("delete from holiday where program_code = ?", program.code());
    sql.batch(
        "insert into holiday (program_code, day) values (?, ?)",
        calendar.holidays().stream().map(day -> new Object[] {program.code(), day}).toList());
  }

  /** A period that stays as it is is left alone, and so is what follows its dates. */
  private void keep(Period period) {
    boolean known = programs.period(period.id()).isPresent();
    if (!known) {
      programs.add(period);
      return;
    }
    sql.change(
        """
        update period
           set earning_start = ?, earning_end = ?, usage_start = ?, usage_end = ?, claim_open = ?,
               claim_deadline = ?, resubmission_cut_off = ?
         where id = ?
           and (earning_start, earning_end, usage_start, usage_end, claim_open, claim_deadline,
                resubmission_cut_off) is distinct from (?, ?, ?, ?, ?, ?, ?)
        """,
        period.earningStart(),
        period.earningEnd(),
        period.usageStart(),
        period.usageEnd(),
        period.claimOpen(),
        period.claimDeadline(),
        period.resubmissionCutOff(),
        period.id(),
        period.earningStart(),
        period.earningEnd(),
        period.usageStart(),
        period.usageEnd(),
        period.claimOpen(),
        period.claimDeadline(),
        period.resubmissionCutOff());
  }

  private static ProgramDraft draft(Row row) throws SQLException {
    return new ProgramDraft(
        row.uuid("id"),
        row.text("program_code"),
        row.longNumber("version"),
        row.number("base_version"),
        row.text("written"),
        row.text("source"),
        row.text("sha256"),
        row.uuid("changed_by"),
        row.instant("changed_at"));
  }
}
