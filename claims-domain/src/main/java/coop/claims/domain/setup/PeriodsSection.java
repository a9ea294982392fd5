package coop.claims.domain.setup;

import coop.claims.domain.program.HalfYears;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the periods of programs: each written out, or half-years by their codes or numbers. */
final class PeriodsSection {

  private static final UUID NO_ID = new UUID(0, 0);
  private static final int MOST_HALF_YEARS = 40;

  private final Intake intake;
  private final Map<String, Period> known = new HashMap<>();
  private final Map<String, List<Period>> ofProgram = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Period> periods = new ArrayList<>();

  PeriodsSection(Intake intake) {
    this.intake = intake;
    intake.stock().periods().forEach(this::know);
  }

  /** The new ones. */
  List<Period> periods() {
    return periods;
  }

  /** Of one program, in the order of their dates. */
  List<Period> of(String programCode) {
    return ofProgram.getOrDefault(programCode, List.of()).stream()
        .sorted(Comparator.comparing(Period::usageStart))
        .toList();
  }

  /** A period by its code, or by its number among the half-years around today. */
  Period period(Node node, String field, Program program) {
    String code =
        node.isNumber(field)
            ? halfYear(node, field, program, node.number(field)).code()
            : node.code(field);
    Period period = known.get(key(program.code(), code));
    if (period == null) {
      boolean follows = seen.contains(key(program.code(), code));
      throw node.wrong(field, follows ? Problems.FOLLOWS : "setup.no-such", code);
    }
    return period;
  }

  void read(Node program, Program of) {
    Problems problems = intake.problems();
    if (program.isObject("periods")) {
      Node periods = program.object("periods");
      periods.knows("halfYears");
      problems.within(periods, each -> halfYears(each.object("halfYears"), of));
    } else {
      problems.each(program.objects("periods"), node -> explicit(node, of));
    }
  }

  private void halfYears(Node node, Program program) {
    node.knows("from", "to");
    if (node.isNumber("from") || node.isNumber("to")) {
      int from = node.number("from");
      int to = node.number("to");
      if (to < from || to - from >= MOST_HALF_YEARS) {
        throw node.wrong("to", "setup.half-years-order", MOST_HALF_YEARS);
      }
      for (int number = from; number <= to; number++) {
        keep(node, "from", halfYear(node, "from", program, number));
      }
      return;
    }
    Period from = halfYear(node, "from", program);
    Period to = halfYear(node, "to", program);
    List<Period> all = new ArrayList<>();
    for (Period next = from; !next.usageStart().isAfter(to.usageStart()); next = after(next)) {
      all.add(next);
      if (all.size() > MOST_HALF_YEARS) {
        break;
      }
    }
    if (all.isEmpty() || all.size() > MOST_HALF_YEARS) {
      throw node.wrong("to", "setup.half-years-order", MOST_HALF_YEARS);
    }
    all.forEach(period -> keep(node, "from", period));
  }

  private static Period after(Period period) {
    return HalfYears.after(NO_ID, period);
  }

  private static Period halfYear(Node node, String field, Program program) {
    String code = node.code(field);
    if (!HalfYears.isCode(code)) {
      throw node.wrong(field, "setup.not-a-half-year", code);
    }
    return HalfYears.period(NO_ID, program.code(), code);
  }

  private Period halfYear(Node node, String field, Program program, int number) {
    if (intake.asOf() == null) {
      throw node.wrong(field, "setup.relative");
    }
    if (Math.abs(number) > MOST_HALF_YEARS) {
      throw node.wrong(field, "setup.half-years-order", MOST_HALF_YEARS);
    }
    LocalDate day = LocalDate.ofInstant(intake.asOf(), program.calendar().zone());
    return HalfYears.period(NO_ID, program.code(), day, number);
  }

  private void explicit(Node node, Program program) {
    node.knows(
        "code",
        "earningStart",
        "earningEnd",
        "usageStart",
        "usageEnd",
        "claimOpen",
        "claimDeadline",
        "resubmissionCutOff");
    String code = node.code("code");
    if (seen.contains(key(program.code(), code))) {
      throw node.wrong("code", "setup.twice", code);
    }
    Period there = known.get(key(program.code(), code));
    if (there != null) {
      compare(node, there);
      seen.add(key(program.code(), code));
      told(node, there, false);
      return;
    }
    LocalDate earningStart = node.take("earningStart", node::date);
    LocalDate earningEnd = node.take("earningEnd", node::date);
    LocalDate usageStart = node.take("usageStart", node::date);
    LocalDate usageEnd = node.take("usageEnd", node::date);
    LocalDate open = node.take("claimOpen", node::date);
    LocalDate deadline =
        usageEnd == null && !node.has("claimDeadline")
            ? null
            : node.take(() -> node.dateOr("claimDeadline", defaultDeadline(usageEnd)));
    LocalDate cutOff =
        deadline == null
            ? null
            : node.take(
                () -> node.dateOr("resubmissionCutOff", deadline.plusDays(Period.DEADLINE_DAYS)));
    seen.add(key(program.code(), code));
    if (!node.isSound()) {
      return;
    }
    try {
      keep(
          node,
          "code",
          new Period(
              NO_ID,
              program.code(),
              code,
              earningStart,
              earningEnd,
              usageStart,
              usageEnd,
              open,
              deadline,
              cutOff));
    } catch (IllegalArgumentException outOfOrder) {
      throw node.wrong("code", "setup.dates-out-of-order", code);
    }
  }

  private static LocalDate defaultDeadline(LocalDate usageEnd) {
    return usageEnd == null ? null : Period.defaultDeadline(usageEnd);
  }

  private static void compare(Node node, Period there) {
    node.same("earningStart", there.earningStart(), node::date);
    node.same("earningEnd", there.earningEnd(), node::date);
    node.same("usageStart", there.usageStart(), node::date);
    node.same("usageEnd", there.usageEnd(), node::date);
    node.same("claimOpen", there.claimOpen(), node::date);
    node.same("claimDeadline", there.claimDeadline(), node::date);
    node.same("resubmissionCutOff", there.resubmissionCutOff(), node::date);
  }

  /** A new one, or one that is there just so. */
  private void keep(Node node, String field, Period said) {
    Period there = known.get(key(said.programCode(), said.code()));
    if (there != null) {
      if (!with(there.id(), said).equals(there)) {
        node.note(node.wrong(field, "setup.differs-within"));
      }
      seen.add(key(said.programCode(), said.code()));
      told(node, there, false);
      return;
    }
    for (Period other : ofProgram.getOrDefault(said.programCode(), List.of())) {
      if (!other.claimOpen().isAfter(said.claimDeadline())
          && !said.claimOpen().isAfter(other.claimDeadline())) {
        throw node.wrong(field, "setup.periods-overlap", said.code(), other.code());
      }
    }
    Period made = with(intake.ids().next(), said);
    seen.add(key(said.programCode(), said.code()));
    know(made);
    periods.add(made);
    told(node, made, true);
  }

  private void told(Node node, Period period, boolean isNew) {
    intake.note(
        Kind.PERIOD,
        node,
        isNew,
        period.code(),
        period.programCode(),
        period.usageStart(),
        period.usageEnd(),
        period.claimOpen(),
        period.claimDeadline());
  }

  private void know(Period period) {
    known.put(key(period.programCode(), period.code()), period);
    ofProgram.computeIfAbsent(period.programCode(), code -> new ArrayList<>()).add(period);
  }

  private static Period with(UUID id, Period p) {
    return new Period(
        id,
        p.programCode(),
        p.code(),
        p.earningStart(),
        p.earningEnd(),
        p.usageStart(),
        p.usageEnd(),
        p.claimOpen(),
        p.claimDeadline(),
        p.resubmissionCutOff());
  }

  private static String key(String program, String period) {
    return program + "\n" + period;
  }
}
