package coop.claims.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BusinessCalendarProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long TWO_YEARS = 2L * 365 * 24 * 3600;

  @Property
  void everythingIsDueOnABusinessDayAtClosingTime(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long second,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    Instant event = START.plusSeconds(second);
    ZonedDateTime due = calendar.due(event, days).atZone(calendar.zone());

    assertThat(due.toLocalTime()).isEqualTo(calendar.closes());
    assertThat(calendar.isBusinessDay(due.toLocalDate())).isTrue();
    assertThat(due.toInstant()).isAfter(event);
  }

  @Property
  void exactlyThatManyBusinessDaysLieBetweenDayZeroAndTheDueDay(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long second,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    Instant event = START.plusSeconds(second);
    LocalDate due = calendar.due(event, days).atZone(calendar.zone()).toLocalDate();

    long counted =
        calendar
            .dayZero(event)
            .plusDays(1)
            .datesUntil(due.plusDays(1))
            .filter(calendar::isBusinessDay)
            .count();
    assertThat(counted).isEqualTo(days);
  }

  @Property
  void whatHappensLaterIsNeverDueEarlier(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long second,
      @ForAll @LongRange(min = 0, max = 20L * 24 * 3600) long later,
      @ForAll @IntRange(min = 1, max = 20) int days) {
    Instant event = START.plusSeconds(second);

    assertThat(calendar.due(event.plusSeconds(later), days))
        .isAfterOrEqualTo(calendar.due(event, days));
    assertThat(calendar.due(event, days + 1)).isAfter(calendar.due(event, days));
  }

  @Property
  void dayZeroIsTheDayOfTheEventOrTheNextBusinessDayWhenItWasFreeOrClosed(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll @LongRange(min = 0, max = TWO_YEARS) long second) {
    ZonedDateTime event = START.plusSeconds(second).atZone(calendar.zone());
    LocalDate day = event.toLocalDate();
    LocalDate zero = calendar.dayZero(event.toInstant());
    boolean open = !event.toLocalTime().isAfter(calendar.closes());

    assertThat(calendar.isBusinessDay(zero)).isTrue();
    if (calendar.isBusinessDay(day) && open) {
      assertThat(zero).isEqualTo(day);
    } else {
      assertThat(zero).isAfter(day.minusDays(calendar.isBusinessDay(day) ? 0 : 1));
      LocalDate from = calendar.isBusinessDay(day) ? day.plusDays(1) : day;
      assertThat(from.datesUntil(zero).noneMatch(calendar::isBusinessDay)).isTrue();
    }
  }

  @Property
  void aBusinessDayIsNeitherAWeekendNorAHoliday(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll @IntRange(min = 0, max = 800) int day) {
    LocalDate date = FIRST.plusDays(day);
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;

    assertThat(calendar.isBusinessDay(date))
        .isEqualTo(!weekend && !calendar.holidays().contains(date));
  }

  @Property
  void aDayEndsWhereTheNextBegins(
      @ForAll("calendars") BusinessCalendar calendar,
      @ForAll @IntRange(min = 0, max = 800) int day) {
    LocalDate date = FIRST.plusDays(day);

    assertThat(calendar.endOf(date)).isEqualTo(calendar.startOf(date.plusDays(1)));
    assertThat(calendar.endOf(date).minusNanos(1).atZone(calendar.zone()).toLocalDate())
        .isEqualTo(date);
    assertThat(calendar.startOf(date).atZone(calendar.zone()).toLocalDate()).isEqualTo(date);
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "Europe/Amsterdam",
                "America/Los_Angeles",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "America/Sao_Paulo",
                "UTC")
            .map(ZoneId::of);
    Arbitrary<Set<LocalDate>> holidays =
        Arbitraries.integers().between(0, 800).map(FIRST::plusDays).set().ofMaxSize(60);
    Arbitrary<LocalTime> closes =
        Arbitraries.integers().between(12 * 60, 20 * 60).map(m -> LocalTime.of(m / 60, m % 60));
    return Combinators.combine(zones, holidays, closes)
        .as((zone, free, at) -> new BusinessCalendar(zone, LocalTime.of(9, 0), at, free));
  }
}
