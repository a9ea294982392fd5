package coop.claims.domain.program;

import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import coop.claims.domain.shared.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the periods of a document: each written out, or made by a generator. Generated ones lie end
 * to end: each is earned in one stretch of months and spent in the next, and its claiming window
 * opens the day after that of the one before has closed. Source: the public guide's page "Co-op
 * claims overview".
 */
final class DocumentPeriods {

  private static final UUID NO_ID = new UUID(0, 0);
  private static final int MOST = 200;
  private static final int CENTURY = 100;
  private static final int LAST_COMMON_DAY = 28;

  /** How long an earning period is, and the usage period after it. */
  enum Length {
    HALF_YEAR(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Length(int months) {
      this.months = months;
    }

    private boolean begins(LocalDate day) {
      return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    }

    /** By the fiscal year, July to June: {@code FY26-H2}, {@code FY26-Q3}, {@code FY26-M07}. */
    private String code(LocalDate earningStart) {
      boolean secondPart = earningStart.getMonthValue() < Month.JULY.getValue();
      int year = (earningStart.getYear() + (secondPart ? 0 : 1)) % CENTURY;
      int month = Math.floorMod(earningStart.getMonthValue() - Month.JULY.getValue(), 12);
      return switch (this) {
        case HALF_YEAR -> "FY%02d-H%d".formatted(year, month / months + 1);
        case QUARTER -> "FY%02d-Q%d".formatted(year, month / months + 1);
        case MONTH -> "FY%02d-M%02d".formatted(year, month + 1);
      };
    }
  }

  private final String programCode;
  private final Problems problems;
  private static final List<String> DATES =
      List.of(
          "earningStart",
          "earningEnd",
          "usageStart",
          "usageEnd",
          "claimOpen",
          "claimDeadline",
          "resubmissionCutOff");

  private final List<Period> read = new ArrayList<>();

  /** Where each that was written out stands. */
  private final Map<String, Node> written = new HashMap<>();

  private final Set<String> codes = new HashSet<>();

  private DocumentPeriods(String programCode, Problems problems) {
    this.programCode = programCode;
    this.problems = problems;
  }

  /** In the order of their dates; what is wrong stands among the problems. */
  static List<Period> read(Node root, String programCode, Problems problems) {
    int before = problems.count();
    DocumentPeriods periods = new DocumentPeriods(programCode, problems);
    if (root.isObject("periods")) {
      problems.within(root.object("periods"), periods::generated);
    } else {
      problems.each(root.objects("periods"), periods::explicit);
    }
    if (problems.count() == before) {
      periods.inOrder(root);
    }
    return periods.read;
  }

  /**
   * The one after a period: as long, and with a deadline that falls alike.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code program.no-next-period} when its
   *     usage is no half-year, quarter or month
   */
  static Period after(Period last) {
    long months = ChronoUnit.MONTHS.between(last.usageStart(), last.usageEnd().plusDays(1));
    Length length =
        Arrays.stream(Length.values())
            .filter(each -> each.months == months && each.begins(last.usageStart()))
            .findFirst()
            .orElseThrow(() -> Refusal.rule("program.no-next-period", last.code()).asException());
    boolean usual = last.claimDeadline().equals(Period.defaultDeadline(last.usageEnd()));
    int day = Math.min(last.claimDeadline().getDayOfMonth(), LAST_COMMON_DAY);
    LocalDate usageStart = last.usageStart().plusMonths(months);
    LocalDate usageEnd = usageStart.plusMonths(months).minusDays(1);
    LocalDate deadline = deadline(usageEnd, usual ? 0 : day);
    return new Period(
        NO_ID,
        last.programCode(),
        length.code(last.usageStart()),
        last.usageStart(),
        last.usageEnd(),
        usageStart,
        usageEnd,
        last.claimDeadline().plusDays(1),
        deadline,
        deadline.plusDays(Period.DEADLINE_DAYS));
  }

  private void inOrder(Node root) {
    if (read.isEmpty()) {
      throw root.wrong("periods", "field.required");
    }
    read.sort(Comparator.comparing(Period::usageStart));
    for (int i = 1; i < read.size(); i++) {
      Period last = read.get(i - 1);
      Period next = read.get(i);
      if (!next.claimOpen().isAfter(last.claimDeadline())) {
        throw at(root, next, "claimOpen", "setup.periods-overlap", next.code(), last.code());
      }
      boolean usage = !next.usageStart().isAfter(last.usageEnd());
      if (usage || !next.earningStart().isAfter(last.earningEnd())) {
        String field = usage ? "usageStart" : "earningStart";
        throw at(root, next, field, "program.periods-overlap", next.code(), last.code());
      }
      if (!next.usageStart().equals(last.usageEnd().plusDays(1))) {
        throw at(root, next, "usageStart", "program.period-missing", last.code(), next.code());
      }
    }
  }

  /** At a date that is written out; those that were generated are wrong as a whole. */
  private FaultyFile at(Node root, Period period, String field, String code, Object... arguments) {
    Node node = written.get(period.code());
    return node == null || !node.has(field)
        ? root.wrong("periods", code, arguments)
        : node.wrong(field, code, arguments);
  }

  private void explicit(Node node) {
    node.knows(
        "code",
        "earningStart",
        "earningEnd",
        "usageStart",
        "usageEnd",
        "claimOpen",
        "claimDeadline",
        "resubmissionCutOff");
    String code = node.take("code", node::code);
    LocalDate earningStart = node.take("earningStart", node::date);
    LocalDate earningEnd = node.take("earningEnd", node::date);
    LocalDate usageStart = node.take("usageStart", node::date);
    LocalDate usageEnd = node.take("usageEnd", node::date);
    if (!node.isSound()) {
      return;
    }
    LocalDate open =
        node.take(() -> node.dateOr("claimOpen", usageStart.plusDays(Period.DEADLINE_DAYS)));
    LocalDate deadline =
        node.take(() -> node.dateOr("claimDeadline", Period.defaultDeadline(usageEnd)));
    LocalDate cutOff =
        deadline == null
            ? null
            : node.take(
                () -> node.dateOr("resubmissionCutOff", deadline.plusDays(Period.DEADLINE_DAYS)));
    if (node.isSound()) {
      written.put(code, node);
      keep(
          node,
          "code",
          code,
          new LocalDate[] {earningStart, earningEnd, usageStart, usageEnd, open, deadline, cutOff});
    }
  }

  private void generated(Node node) {
    node.knows("every", "from", "count", "deadlineDay", "deadlines");
    Length every = node.take(() -> node.choice("every", Length.class));
    LocalDate from = node.take("from", node::date);
    Integer count = node.take(() -> between(node, "count", 1, MOST));
    Integer day =
        node.has("deadlineDay")
            ? node.take(() -> between(node, "deadlineDay", 1, LAST_COMMON_DAY))
            : Integer.valueOf(0);
    if (!node.isSound()) {
      return;
    }
    if (!every.begins(from)) {
      throw node.wrong("from", "program.no-first-day", every.name());
    }
    Node deadlines = node.has("deadlines") ? node.object("deadlines") : null;
    Set<String> made = new HashSet<>();
    LocalDate open = null;
    for (int i = 0; i < count; i++) {
      LocalDate earningStart = from.plusMonths((long) i * every.months);
      LocalDate usageStart = earningStart.plusMonths(every.months);
      LocalDate usageEnd = usageStart.plusMonths(every.months).minusDays(1);
      String code = every.code(earningStart);
      made.add(code);
      LocalDate usual = deadline(usageEnd, day);
      LocalDate deadline =
          deadlines == null ? usual : deadlines.take(() -> deadlines.dateOr(code, usual));
      if (deadline == null) {
        return;
      }
      LocalDate opens = open == null ? deadline(usageStart.minusDays(1), day).plusDays(1) : open;
      keep(
          node,
          "from",
          code,
          new LocalDate[] {
            earningStart,
            usageStart.minusDays(1),
            usageStart,
            usageEnd,
            opens,
            deadline,
            deadline.plusDays(Period.DEADLINE_DAYS)
          });
      open = deadline.plusDays(1);
    }
    if (deadlines != null) {
      deadlines.knows(made.toArray(String[]::new));
    }
  }

  /** On that day of the second month after the end; without one, 45 days after it. */
  private static LocalDate deadline(LocalDate usageEnd, int day) {
    return day == 0
        ? Period.defaultDeadline(usageEnd)
        : YearMonth.from(usageEnd).plusMonths(2).atDay(day);
  }

  private static int between(Node node, String field, int least, int most) {
    int number = node.number(field);
    if (number < least || number > most) {
      throw node.wrong(field, "program.not-between", least, most);
    }
    return number;
  }

  private void keep(Node node, String field, String code, LocalDate[] dates) {
    if (!codes.add(code)) {
      throw node.wrong(field, "setup.twice", code);
    }
    if (read.size() >= MOST) {
      throw new FaultyFile(Fault.ofFile("program.too-many-periods", MOST));
    }
    int i = 0;
    try {
      read.add(
          new Period(
              NO_ID,
              programCode,
              code,
              dates[i++],
              dates[i++],
              dates[i++],
              dates[i++],
              dates[i++],
              dates[i++],
              dates[i]));
    } catch (IllegalArgumentException outOfOrder) {
      String date = firstOutOfOrder(dates);
      String where = node.has(date) ? date : field;
      problems.add(node.wrong(where, "setup.dates-out-of-order", code).fault());
    }
  }

  /** The later one of the first two that are the wrong way round. */
  private static String firstOutOfOrder(LocalDate[] dates) {
    int[][] pairs = {{0, 1}, {2, 3}, {4, 5}, {3, 5}, {5, 6}};
    for (int[] pair : pairs) {
      if (dates[pair[1]].isBefore(dates[pair[0]])) {
        return DATES.get(pair[1]);
      }
    }
    throw new IllegalArgumentException("these dates are in order");
  }
}
