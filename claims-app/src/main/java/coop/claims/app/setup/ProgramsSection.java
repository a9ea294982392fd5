package coop.claims.app.setup;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.shared.Ids;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads programs with calendar, terms, periods and catalogue. */
final class ProgramsSection {

  private static final int FIRST_VERSION = 1;

  /** Holidays that come every year are written out for these years around today. */
  private static final int YEARS_BACK = 3;

  private static final int YEARS_AHEAD = 6;

  private final Problems problems;
  private final CatalogueFiles files;
  private final Ids ids;
  private final Clock clock;

  private final Map<String, Program> programs = new HashMap<>();
  private final List<Program> inOrder = new ArrayList<>();
  private final List<Catalogue> catalogues = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();
  private final Map<String, Period> byReference = new HashMap<>();

  ProgramsSection(Problems problems, CatalogueFiles files, Ids ids, Clock clock) {
    this.problems = problems;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  List<Program> programs() {
    return inOrder;
  }

  List<Catalogue> catalogues() {
    return catalogues;
  }

  List<Period> periods() {
    return periods;
  }

  Program program(Node node, String field) {
    String code = node.text(field);
    return Optional.ofNullable(programs.get(code))
        .orElseThrow(() -> node.wrong(field, "there is no program '" + code + "'"));
  }

  /** A period by its code, or by its number among the half-years. */
  Period period(Node node, String field, String programCode) {
    String reference = node.isNumber(field) ? "#" + node.numberOr(field, 0) : node.text(field);
    return Optional.ofNullable(byReference.get(programCode + " " + reference))
        .orElseThrow(() -> node.wrong(field, programCode + " has no period '" + reference + "'"));
  }

  void read(Node node) {
    String code = node.text("code");
    BusinessCalendar calendar = calendar(node.object("calendar"));
    Program program =
        new Program(
            code,
            node.localized("name"),
            node.choice("family", Program.Family.class),
            calendar,
            node.has("terms") ? terms(node.object("terms")) : Terms.standard(),
            FIRST_VERSION);
    if (programs.put(code, program) != null) {
      throw node.wrong("code", "'" + code + "' stands there twice");
    }
    inOrder.add(program);
    String file = node.text("catalogue");
    Node catalogue =
        files
            .open(file)
            .map(object -> new Node("[" + file + "]", object))
            .orElseThrow(() -> node.wrong("catalogue", "there is no file '" + file + "'"));
    catalogues.add(new CatalogueFile(problems).read(catalogue, code, FIRST_VERSION));
    if (node.isArray("periods")) {
      problems.each(node.objects("periods"), each -> explicit(each, code));
    } else {
      halfYears(node.object("periods").object("halfYears"), code, calendar.zone());
    }
  }

  private void halfYears(Node node, String programCode, ZoneId zone) {
    LocalDate today = LocalDate.now(clock.withZone(zone));
    int to = node.numberOr("to", 1);
    for (int number = node.numberOr("from", 0); number <= to; number++) {
      Period period = HalfYears.period(ids.next(), programCode, today, number);
      byReference.put(programCode + " #" + number, period);
      keep(period, node);
    }
    node.nothingElse();
  }

  private void explicit(Node node, String programCode) {
    LocalDate usageEnd = node.date("usageEnd");
    LocalDate deadline =
        node.asOr("claimDeadline", LocalDate::parse, Period.defaultDeadline(usageEnd));
    keep(
        new Period(
            ids.next(),
            programCode,
            node.text("code"),
            node.date("earningStart"),
            node.date("earningEnd"),
            node.date("usageStart"),
            usageEnd,
            node.date("claimOpen"),
            deadline,
            node.asOr(
                "resubmissionCutOff", LocalDate::parse, deadline.plusDays(Period.DEADLINE_DAYS))),
        node);
  }

  private void keep(Period period, Node node) {
    if (byReference.put(period.programCode() + " " + period.code(), period) != null) {
      throw node.wrong("code", "'" + period.code() + "' stands there twice");
    }
    periods.add(period);
  }

  private BusinessCalendar calendar(Node node) {
    Set<LocalDate> holidays = new HashSet<>();
    int year = LocalDate.now(clock).getYear();
    for (String day : node.texts("holidays")) {
      try {
        if (day.length() == "MM-DD".length()) {
          MonthDay everyYear = MonthDay.parse("--" + day);
          for (int y = year - YEARS_BACK; y <= year + YEARS_AHEAD; y++) {
            holidays.add(everyYear.atYear(y));
          }
        } else {
          holidays.add(LocalDate.parse(day));
        }
      } catch (DateTimeException unreadable) {
        throw node.wrong("holidays", "'" + day + "' is neither a date nor a day of every year");
      }
    }
    BusinessCalendar calendar =
        new BusinessCalendar(
            node.as("zone", ZoneId::of),
            node.asOr("opens", LocalTime::parse, LocalTime.of(9, 0)),
            node.asOr("closes", LocalTime::parse, LocalTime.of(17, 0)),
            holidays);
    node.nothingElse();
    return calendar;
  }

  private static Terms terms(Node node) {
    Terms published = Terms.standard();
    Terms terms =
        new Terms(
            days(node, "reviewBusinessDays", published.reviewBusinessDays()),
            days(node, "disputeBusinessDays", published.disputeBusinessDays()),
            days(node, "responseBusinessDays", published.responseBusinessDays()),
            days(node, "disputeWindowDays", published.disputeWindowDays()),
            days(node, "paymentBusinessDays", published.paymentBusinessDays()),
            node.flagOr("taxInvoiceRequired", published.taxInvoiceRequired()),
            node.flagOr("taxReimbursed", published.taxReimbursed()),
            node.flagOr("usersMayDispute", published.usersMayDispute()));
    node.nothingElse();
    return terms;
  }

  private static int days(Node node, String field, int published) {
    int days = node.numberOr(field, published);
    if (days < 1) {
      throw node.wrong(field, "counts from 1");
    }
    return days;
  }
}
