package coop.claims.domain.rule;

import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What has to happen when. */
final class TimeRules {

  private TimeRules() {}

  static Stream<Finding> inTime(Facts f) {
    return switch (f.stage()) {
      case HANDED_IN -> Stream.empty();
      case FIRST -> inTheWindow(f);
      case ANSWER -> {
        Instant last = f.setting().resubmissionClosesAt();
        if (f.responseDue() != null && f.responseDue().isAfter(last)) {
          last = f.responseDue().plusNanos(1);
        }
        yield f.now().isBefore(last) ? Stream.empty() : Rules.one("claim.answer-too-late", "claim");
      }
    };
  }

  private static Stream<Finding> inTheWindow(Facts f) {
    if (f.setting().isOpen(f.now())) {
      return Stream.empty();
    }
    return f.now().isBefore(f.setting().opensAt())
        ? Rules.one("claim.window-not-open", "claim", f.setting().period().claimOpen())
        : Rules.one("claim.deadline-passed", "claim", f.setting().period().claimDeadline());
  }

  static Stream<Finding> invoicesAreInTime(Facts f) {
    Period period = f.setting().period();
    return f.papers(ExpenseType.Source.INVOICE)
        .flatMap(
            i -> {
              if (i.from().isAfter(period.claimDeadline())) {
                return Rules.one("invoice.after-deadline", i.item(), period.claimDeadline());
              }
              return i.from().isBefore(period.usageStart())
                  ? Stream.of(
                      Finding.warning("invoice.before-period", i.item(), period.usageStart()))
                  : Stream.empty();
            });
  }

  /** As with invoices, earlier work may belong to the activity: a warning. */
  static Stream<Finding> workIsInsideThePeriod(Facts f) {
    Period period = f.setting().period();
    return f.papers(ExpenseType.Source.STATEMENT)
        .filter(s -> !period.usageContains(s.from()) || !period.usageContains(s.to()))
        .map(
            s ->
                Finding.warning(
                    "statement.outside-period", s.item(), period.usageStart(), period.usageEnd()));
  }

  static Stream<Finding> activityIsInsideThePeriod(Facts f) {
    return Stream.of(
            new Day("activityStart", f.activityStart()), new Day("activityEnd", f.activityEnd()))
        .filter(d -> !f.setting().period().usageContains(d.date))
        .map(
            d ->
                Finding.blocking(
                    "activity.outside-period",
                    d.field,
                    f.setting().period().usageStart(),
                    f.setting().period().usageEnd()));
  }

  private record Day(String field, LocalDate date) {}
}
