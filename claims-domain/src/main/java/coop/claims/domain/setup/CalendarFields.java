package coop.claims.domain.setup;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.shared.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Reads a program's calendar. */
final class CalendarFields {

  /** Holidays that come every year are written out for these years around today. */
  private static final int YEARS_BACK = 3;

  private static final int YEARS_AHEAD = 6;

  private CalendarFields() {}

  /** Null when something about it is wrong. */
  static BusinessCalendar calendar(Node node, int thisYear) {
    node.knows("zone", "opens", "closes", "holidays");
    ZoneId zone = node.take("zone", node::zone);
    LocalTime opens = node.take(() -> node.timeOr("opens", LocalTime.of(9, 0)));
    LocalTime closes = node.take(() -> node.timeOr("closes", LocalTime.of(17, 0)));
    Set<LocalDate> holidays = node.take(() -> holidays(node, thisYear));
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      node.note(node.wrong("closes", "setup.hours-out-of-order"));
    }
    return node.isSound() ? new BusinessCalendar(zone, opens, closes, holidays) : null;
  }

  private static Set<LocalDate> holidays(Node node, int thisYear) {
    Set<LocalDate> holidays = new HashSet<>();
    for (String day : node.texts("holidays")) {
      if (day.length() == "MM-DD".length()) {
        MonthDay everyYear = everyYear(node, day);
        for (int y = thisYear - YEARS_BACK; y <= thisYear + YEARS_AHEAD; y++) {
          holidays.add(everyYear.atYear(y));
        }
      } else {
        holidays.add(node.day("holidays", day));
      }
    }
    return holidays;
  }

  private static MonthDay everyYear(Node node, String day) {
    try {
      return MonthDay.parse("--" + day);
    } catch (DateTimeException unreadable) {
      throw node.wrong("holidays", "setup.not-a-date", day);
    }
  }

  /**
   * Whether a calendar is still the one that is there. Days of every year are written out around
   * the day a file is read, so that only the years both speak of are compared.
   */
  static boolean isSame(BusinessCalendar said, BusinessCalendar there, int thisYear) {
    int last = there.holidays().isEmpty() ? thisYear : Collections.max(there.holidays()).getYear();
    return said.zone().equals(there.zone())
        && said.opens().equals(there.opens())
        && said.closes().equals(there.closes())
        && between(said, thisYear, last).equals(between(there, thisYear, last));
  }

  private static Set<LocalDate> between(BusinessCalendar calendar, int thisYear, int last) {
    Set<LocalDate> days = new HashSet<>(calendar.holidays());
    days.removeIf(d -> d.getYear() < thisYear - YEARS_BACK || d.getYear() > last);
    return days;
  }
}
