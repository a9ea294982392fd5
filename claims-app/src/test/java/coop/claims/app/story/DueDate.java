package coop.claims.app.story;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts business days by hand, from what the API says of a program's calendar. */
final class DueDate {

  private final ZoneId zone;
  private final LocalTime closes;
  private final Set<LocalDate> holidays;

  DueDate(JsonObject program) {
    zone = ZoneId.of(program.getString("timeZone"));
    closes = LocalTime.parse(program.getString("closes"));
    holidays =
        program.getJsonArray("holidays").getValuesAs(JsonString::getString).stream()
            .map(LocalDate::parse)
            .collect(Collectors.toSet());
  }

  /** Closing time of the nth business day after the event's own. */
  Instant after(Instant event, int businessDays) {
    ZonedDateTime local = event.atZone(zone);
    LocalDate day = local.toLocalDate();
    if (local.toLocalTime().isAfter(closes)) {
      day = day.plusDays(1);
    }
    while (isFree(day)) {
      day = day.plusDays(1);
    }
    for (int counted = 0; counted < businessDays; counted++) {
      do {
        day = day.plusDays(1);
      } while (isFree(day));
    }
    return day.atTime(closes).atZone(zone).toInstant();
  }

  private boolean isFree(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || holidays.contains(day);
  }
}
