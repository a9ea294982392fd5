package coop.claims.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** June 2026 in Amsterdam: Monday is the 1st, Thursday the 4th is a holiday. */
class BusinessCalendarTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private final BusinessCalendar calendar =
      new BusinessCalendar(
          AMSTERDAM, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(LocalDate.of(2026, 6, 4)));

  @ParameterizedTest(name = "{0} and {1} days: {2}")
  @CsvSource({
    "2026-06-01T10:00,    1, 2026-06-02",
    "2026-06-01T00:00,    1, 2026-06-02",
    "2026-06-01T16:59:59, 1, 2026-06-02",
    "2026-06-01T17:00,    1, 2026-06-02",
    "2026-06-01T17:00:01, 1, 2026-06-03",
    "2026-06-01T23:59:59, 1, 2026-06-03",
    "2026-06-02T10:00,    1, 2026-06-03",
    "2026-06-02T10:00,    2, 2026-06-05",
    "2026-06-03T10:00,    1, 2026-06-05",
    "2026-06-03T17:01,    1, 2026-06-08",
    "2026-06-04T10:00,    1, 2026-06-08",
    "2026-06-05T10:00,    1, 2026-06-08",
    "2026-06-05T17:01,    1, 2026-06-09",
    "2026-06-06T10:00,    1, 2026-06-09",
    "2026-06-07T23:00,    1, 2026-06-09",
    "2026-06-02T10:00,    5, 2026-06-10"
  })
  void dueIsCountedFromDayZero(LocalDateTime event, int days, LocalDate due) {
    assertThat(calendar.due(event.atZone(AMSTERDAM).toInstant(), days))
        .isEqualTo(due.atTime(17, 0).atZone(AMSTERDAM).toInstant());
  }

  @Test
  void closingTimeIsLocalOnBothSidesOfSummerTime() {
    Instant friday = LocalDateTime.of(2026, 10, 23, 12, 0).atZone(AMSTERDAM).toInstant();

    assertThat(calendar.due(friday, 1)).isEqualTo(Instant.parse("2026-10-26T16:00:00Z"));
    assertThat(calendar.due(friday.minusSeconds(24 * 3600), 1))
        .isEqualTo(Instant.parse("2026-10-23T15:00:00Z"));
  }

  @Test
  void theDayOfTheEventIsTheProgramsAndNotTheServers() {
    BusinessCalendar pacific = BusinessCalendar.weekdays(ZoneId.of("America/Los_Angeles"));

    assertThat(pacific.dayZero(Instant.parse("2026-06-02T06:59:00Z")))
        .isEqualTo(LocalDate.of(2026, 6, 2));
    assertThat(pacific.dayZero(Instant.parse("2026-06-01T23:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 6, 1));
  }

  @Test
  void aDateDeadlineLastsUntilMidnightOfTheProgramsZone() {
    assertThat(calendar.endOf(LocalDate.of(2026, 8, 15)))
        .isEqualTo(Instant.parse("2026-08-15T22:00:00Z"));
    assertThat(calendar.startOf(LocalDate.of(2026, 2, 16)))
        .isEqualTo(Instant.parse("2026-02-15T23:00:00Z"));
  }

  @Test
  void fewerThanOneDayOrMoreThanAThousandIsAMistake() {
    assertThatThrownBy(() -> calendar.due(Instant.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.due(Instant.EPOCH, 1001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-02T17:00, 2026-06-01T17:00",
    "2026-06-01T17:00, 2026-05-29T17:00",
    "2026-06-05T17:00, 2026-06-03T17:00",
    "2026-06-08T10:30, 2026-06-05T10:30"
  })
  void theBusinessDayBeforeIsNoFreeDay(LocalDateTime due, LocalDateTime before) {
    assertThat(calendar.businessDayBefore(due.atZone(AMSTERDAM).toInstant()))
        .isEqualTo(before.atZone(AMSTERDAM).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-02T08:59:59, 2026-06-02T09:00",
    "2026-06-02T09:00,    2026-06-02T09:00",
    "2026-06-02T17:00,    2026-06-02T17:00",
    "2026-06-02T17:00:01, 2026-06-03T09:00",
    "2026-06-03T18:00,    2026-06-05T09:00",
    "2026-06-04T10:00,    2026-06-05T09:00",
    "2026-06-06T13:30,    2026-06-08T09:00"
  })
  void outsideBusinessHoursItOpensNext(LocalDateTime instant, LocalDateTime opens) {
    assertThat(calendar.nextOpen(instant.atZone(AMSTERDAM).toInstant()))
        .isEqualTo(opens.atZone(AMSTERDAM).toInstant());
  }

  @Test
  void theBusinessDayBeforeKeepsItsTimeWhenTheClocksChange() {
    assertThat(
            BusinessCalendar.weekdays(AMSTERDAM)
                .businessDayBefore(Instant.parse("2026-10-26T16:00:00Z")))
        .isEqualTo(Instant.parse("2026-10-23T15:00:00Z"));
  }
}
