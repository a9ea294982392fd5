package coop.claims.domain.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  private final BusinessCalendar calendar =
      BusinessCalendar.weekdays(ZoneId.of("America/Los_Angeles"));
  private final Period period =
      period("2026-01-01", "2026-06-30", "2026-02-16", "2026-08-15", "2026-09-29");

  @ParameterizedTest
  @CsvSource({"2026-06-30, 2026-08-14", "2025-12-31, 2026-02-14", "2024-12-31, 2025-02-14"})
  void theDefaultDeadlineIsFortyFiveDaysAfterTheUsageEnds(LocalDate usageEnd, LocalDate deadline) {
    assertThat(Period.defaultDeadline(usageEnd)).isEqualTo(deadline);
  }

  @Test
  void theWindowOpensAndClosesAtMidnightOfTheProgramsZone() {
    Instant opens = Instant.parse("2026-02-16T08:00:00Z");
    Instant closes = Instant.parse("2026-08-16T07:00:00Z");

    assertThat(period.opensAt(calendar)).isEqualTo(opens);
    assertThat(period.closesAt(calendar)).isEqualTo(closes);
    assertThat(period.resubmissionClosesAt(calendar))
        .isEqualTo(Instant.parse("2026-09-30T07:00:00Z"));
    assertThat(period.isOpen(opens.minusNanos(1), calendar)).isFalse();
    assertThat(period.isOpen(opens, calendar)).isTrue();
    assertThat(period.isOpen(closes.minusNanos(1), calendar)).isTrue();
    assertThat(period.isOpen(closes, calendar)).isFalse();
  }

  @Test
  void theUsagePeriodContainsItsFirstAndLastDay() {
    assertThat(period.usageContains(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(period.usageContains(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(period.usageContains(LocalDate.of(2026, 6, 30))).isTrue();
    assertThat(period.usageContains(LocalDate.of(2026, 7, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-06-30, 2026-02-16, 2026-08-15, 2026-09-29",
    "2026-01-01, 2026-06-30, 2026-08-16, 2026-08-15, 2026-09-29",
    "2026-01-01, 2026-08-16, 2026-02-16, 2026-08-15, 2026-09-29",
    "2026-01-01, 2026-06-30, 2026-02-16, 2026-08-15, 2026-08-14"
  })
  void datesOutOfOrderAreNoPeriod(
      String start, String end, String open, String deadline, String cutOff) {
    assertThatThrownBy(() -> period(start, end, open, deadline, cutOff))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Period period(
      String start, String end, String open, String deadline, String cutOff) {
    return new Period(
        new UUID(0, 1),
        "CLOUD",
        "FY26-H2",
        LocalDate.of(2025, 7, 1),
        LocalDate.of(2025, 12, 31),
        LocalDate.parse(start),
        LocalDate.parse(end),
        LocalDate.parse(open),
        LocalDate.parse(deadline),
        LocalDate.parse(cutOff));
  }
}
