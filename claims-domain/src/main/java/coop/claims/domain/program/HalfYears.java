package coop.claims.domain.program;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published half-years: earned in one, spent in the next, claimed for from the 16th of the
 * second month of the spending to the 15th of the second month after it. The claiming windows lie
 * end to end, so that on any day exactly one half-year is claimed for. Source: the public guide's
 * page "Co-op claims overview".
 */
public final class HalfYears {

  private static final int MONTHS = 6;
  private static final int OPENS_ON = 16;
  private static final int CLOSES_ON = 15;
  private static final int CENTURY = 2000;
  private static final Pattern CODE = Pattern.compile("FY(\\d{2})-H([12])");

  private HalfYears() {}

  /**
   * The half-year of that code, such as {@code FY26-H2}.
   *
   * @throws IllegalArgumentException when it is no such code
   */
  public static Period period(UUID id, String programCode, String halfYear) {
    Matcher code = CODE.matcher(halfYear);
    if (!code.matches()) {
      throw new IllegalArgumentException(halfYear + " is no code of a half-year");
    }
    int fiscalYear = CENTURY + Integer.parseInt(code.group(1));
    LocalDate earningStart =
        code.group(2).equals("1")
            ? LocalDate.of(fiscalYear - 1, Month.JULY, 1)
            : LocalDate.of(fiscalYear, Month.JANUARY, 1);
    return spentFrom(id, programCode, earningStart.plusMonths(MONTHS));
  }

  /** The one after it. */
  public static Period after(UUID id, Period period) {
    return spentFrom(id, period.programCode(), period.usageStart().plusMonths(MONTHS));
  }

  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /**
   * @param number 0 for the half-year that is claimed for today, 1 for the one after it
   */
  public static Period period(UUID id, String programCode, LocalDate today, int number) {
    return spentFrom(
        id, programCode, spentWhileClaimable(today).plusMonths((long) number * MONTHS));
  }

  private static Period spentFrom(UUID id, String programCode, LocalDate usageStart) {
    LocalDate earningStart = usageStart.minusMonths(MONTHS);
    LocalDate deadline = usageStart.plusMonths(MONTHS + 1L).withDayOfMonth(CLOSES_ON);
    return new Period(
        id,
        programCode,
        code(earningStart),
        earningStart,
        usageStart.minusDays(1),
        usageStart,
        usageStart.plusMonths(MONTHS).minusDays(1),
        usageStart.plusMonths(1).withDayOfMonth(OPENS_ON),
        deadline,
        deadline.plusDays(Period.DEADLINE_DAYS));
  }

  /** First day of the half-year in which that is spent what is claimed for on that day. */
  private static LocalDate spentWhileClaimable(LocalDate today) {
    LocalDate january = LocalDate.of(today.getYear(), Month.JANUARY, 1);
    LocalDate july = LocalDate.of(today.getYear(), Month.JULY, 1);
    if (today.isBefore(january.plusMonths(1).withDayOfMonth(OPENS_ON))) {
      return july.minusYears(1);
    }
    return today.isBefore(july.plusMonths(1).withDayOfMonth(OPENS_ON)) ? january : july;
  }

  /** By the fiscal year of the earning, July to June: {@code FY26-H2} is January to June 2026. */
  private static String code(LocalDate earningStart) {
    boolean firstHalf = earningStart.getMonth() == Month.JULY;
    int fiscalYear = earningStart.getYear() + (firstHalf ? 1 : 0);
    return "FY%02d-H%d".formatted(fiscalYear % 100, firstHalf ? 1 : 2);
  }
}
