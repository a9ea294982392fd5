package coop.claims.domain.notification;

import coop.claims.domain.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When each reminder comes, in a program's calendar. */
final class ReminderDays {

  static final List<Integer> OF_DRAFTS = List.of(30, 14, 7, 1);
  static final List<Integer> OF_MONEY = List.of(60, 30, 7);

  private ReminderDays() {}

  /** So many days before the last day, when business opens. */
  static Instant before(LocalDate lastDay, int days, BusinessCalendar calendar) {
    return lastDay.minusDays(days).atTime(calendar.opens()).atZone(calendar.zone()).toInstant();
  }

  /**
   * The reminder that came in that span; the latest of several, for who looks after two weeks wants
   * to hear the last one only.
   */
  static Optional<Integer> in(
      Reminders.Span span, LocalDate lastDay, List<Integer> days, BusinessCalendar calendar) {
    return days.stream()
        .filter(each -> span.has(before(lastDay, each, calendar)))
        .min(Integer::compare);
  }

  /** Half the time is over; when that is outside business hours, as soon as business opens. */
  static Instant halfTime(Instant since, Instant due, BusinessCalendar calendar) {
    return calendar.nextOpen(since.plus(Duration.between(since, due).dividedBy(2)));
  }
}
