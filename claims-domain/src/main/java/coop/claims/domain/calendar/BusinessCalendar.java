package coop.claims.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The working days of a program: Monday to Friday less its holidays, in its own time zone, from
 * opening to closing time. Deadlines that count business days fall at closing time.
 *
 * @param opens not used to count, shown to people; reminders come then
 * @param closes an event after this time counts as the next business day's
 */
public record BusinessCalendar(
    ZoneId zone, LocalTime opens, LocalTime closes, Set<LocalDate> holidays) {

  /** A count above this is a mistake, not a deadline. */
  private static final int MOST_DAYS = 1_000;

  public BusinessCalendar {
    holidays = Set.copyOf(holidays);
  }

  /** Nine to five without holidays. */
  public static BusinessCalendar weekdays(ZoneId zone) {
    return new BusinessCalendar(zone, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of());
  }

  public boolean isBusinessDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(date);
  }

  /**
   * Closing time of the nth business day after the event. Day 0 is the day of the event, or the
   * next business day when it came after closing time or on a free day.
   *
   * @param businessDays 1 or more
   */
  public Instant due(Instant event, int businessDays) {
    if (businessDays < 1 || businessDays > MOST_DAYS) {
      throw new IllegalArgumentException("business days count from 1 to " + MOST_DAYS);
    }
    LocalDate day = dayZero(event);
    for (int counted = 0; counted < businessDays; counted++) {
      day = nextBusinessDay(day.plusDays(1));
    }
    return day.atTime(closes).atZone(zone).toInstant();
  }

  /** The business day an event counts as. */
  public LocalDate dayZero(Instant event) {
    ZonedDateTime local = event.atZone(zone);
    LocalDate day = local.toLocalDate();
    if (local.toLocalTime().isAfter(closes)) {
      day = day.plusDays(1);
    }
    return nextBusinessDay(day);
  }

  /**
   * The instant before which something due on that date must have happened: 00:00 of the next day
   * in the program's zone, so the date itself is still in time.
   */
  public Instant endOf(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
  }

  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The same time on the business day before. */
  public Instant businessDayBefore(Instant due) {
    ZonedDateTime local = due.atZone(zone);
    LocalDate day = local.toLocalDate().minusDays(1);
    while (!isBusinessDay(day)) {
      day = day.minusDays(1);
    }
    return day.atTime(local.toLocalTime()).atZone(zone).toInstant();
  }

  /** The instant itself within business hours; else when business opens next. */
  public Instant nextOpen(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    LocalDate day = local.toLocalDate();
    boolean late = local.toLocalTime().isAfter(closes);
    if (isBusinessDay(day) && !late) {
      return local.toLocalTime().isBefore(opens)
          ? day.atTime(opens).atZone(zone).toInstant()
          : instant;
    }
    LocalDate next = nextBusinessDay(day.plusDays(1));
    return next.atTime(opens).atZone(zone).toInstant();
  }

  private LocalDate nextBusinessDay(LocalDate from) {
    LocalDate day = from;
    while (!isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
