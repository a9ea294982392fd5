package coop.claims.domain.program;

import coop.claims.domain.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A half-year in its three roles: earned in one, spent in the next, claimed in a window that opens
 * during the spending. All dates are inclusive, in the program's zone. Source: the public guide's
 * page "Co-op claims overview".
 *
 * @param claimDeadline last day to submit; default usage end plus 45 days
 * @param resubmissionCutOff last day to resubmit a claim first submitted in time; default the
 *     deadline plus 45 days
 */
public record Period(
    UUID id,
    String programCode,
    String code,
    LocalDate earningStart,
    LocalDate earningEnd,
    LocalDate usageStart,
    LocalDate usageEnd,
    LocalDate claimOpen,
    LocalDate claimDeadline,
    LocalDate resubmissionCutOff) {

  public static final int DEADLINE_DAYS = 45;

  public Period {
    if (earningEnd.isBefore(earningStart)
        || usageEnd.isBefore(usageStart)
        || claimDeadline.isBefore(claimOpen)
        || claimDeadline.isBefore(usageEnd)
        || resubmissionCutOff.isBefore(claimDeadline)) {
      throw new IllegalArgumentException("the dates of period " + code + " are out of order");
    }
  }

  /** The deadline when none is published: usage end plus 45 days. */
  public static LocalDate defaultDeadline(LocalDate usageEnd) {
    return usageEnd.plusDays(DEADLINE_DAYS);
  }

  public boolean usageContains(LocalDate date) {
    return !date.isBefore(usageStart) && !date.isAfter(usageEnd);
  }

  /** From when claims are taken. */
  public Instant opensAt(BusinessCalendar calendar) {
    return calendar.startOf(claimOpen);
  }

  /** Before when a claim must be submitted for the first time. */
  public Instant closesAt(BusinessCalendar calendar) {
    return calendar.endOf(claimDeadline);
  }

  /** Before when a resubmission is in time in any case. */
  public Instant resubmissionClosesAt(BusinessCalendar calendar) {
    return calendar.endOf(resubmissionCutOff);
  }

  public boolean isOpen(Instant now, BusinessCalendar calendar) {
    return !now.isBefore(opensAt(calendar)) && now.isBefore(closesAt(calendar));
  }
}
