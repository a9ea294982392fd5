package coop.claims.app.demo;

import coop.claims.domain.program.Period;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the activity of a claim took place: inside the usage period, and over before the claim was
 * made.
 *
 * @param created when the claim was made
 */
record ActivityDates(LocalDate start, LocalDate end, LocalDate created) {

  static ActivityDates of(ClaimInPlay claim, Cast cast) {
    ZoneId zone = cast.program(claim.script.program()).calendar().zone();
    Period period = claim.plan.period();
    int variety = claim.script.number();
    LocalDate created = claim.plan.steps().get(0).at().atZone(zone).toLocalDate();
    LocalDate end = created.minusDays(3 + variety % 9);
    if (end.isAfter(period.usageEnd())) {
      end = period.usageEnd().minusDays(variety % 9);
    }
    LocalDate start = end.minusDays(variety * 5L % 23);
    if (start.isBefore(period.usageStart())) {
      start = period.usageStart();
    }
    return new ActivityDates(start, end, created);
  }

  /** A day or two after the activity, before the claim was made. */
  LocalDate invoiced(int index) {
    LocalDate date = end.plusDays(1L + index);
    return date.isAfter(created) ? created : date;
  }
}
