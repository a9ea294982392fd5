package coop.claims.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfYearsTest {

  /** As the public guide's page "Co-op claims overview" tabulates them. */
  @ParameterizedTest
  @CsvSource({
    "2021-02-16, FY21-H1, 2020-07-01, 2020-12-31, 2021-01-01, 2021-06-30, 2021-02-16, 2021-08-15",
    "2021-08-15, FY21-H1, 2020-07-01, 2020-12-31, 2021-01-01, 2021-06-30, 2021-02-16, 2021-08-15",
    "2021-08-16, FY21-H2, 2021-01-01, 2021-06-30, 2021-07-01, 2021-12-31, 2021-08-16, 2022-02-15",
    "2022-01-01, FY21-H2, 2021-01-01, 2021-06-30, 2021-07-01, 2021-12-31, 2021-08-16, 2022-02-15",
    "2022-02-15, FY21-H2, 2021-01-01, 2021-06-30, 2021-07-01, 2021-12-31, 2021-08-16, 2022-02-15"
  })
  void theHalfYearOfADayIsThePublishedOne(
      LocalDate today,
      String code,
      LocalDate earningStart,
      LocalDate earningEnd,
      LocalDate usageStart,
      LocalDate usageEnd,
      LocalDate claimOpen,
      LocalDate claimDeadline) {
    Period period = period(today, 0);

    assertThat(period.code()).isEqualTo(code);
    assertThat(period.earningStart()).isEqualTo(earningStart);
    assertThat(period.earningEnd()).isEqualTo(earningEnd);
    assertThat(period.usageStart()).isEqualTo(usageStart);
    assertThat(period.usageEnd()).isEqualTo(usageEnd);
    assertThat(period.claimOpen()).isEqualTo(claimOpen);
    assertThat(period.claimDeadline()).isEqualTo(claimDeadline);
  }

  @Test
  void onEveryDayExactlyOneHalfYearCanBeClaimedFor() {
    LocalDate today = LocalDate.of(2026, 1, 1);
    for (int day = 0; day < 800; day++) {
      LocalDate date = today.plusDays(day);
      Period period = period(date, 0);
      assertThat(date).isBetween(period.claimOpen(), period.claimDeadline());
      assertThat(period(date, 1).claimOpen()).isEqualTo(period.claimDeadline().plusDays(1));
      assertThat(period(date, -1).claimDeadline()).isEqualTo(period.claimOpen().minusDays(1));
    }
  }

  private static Period period(LocalDate today, int number) {
    return HalfYears.period(new UUID(0, 1), "CLOUD", today, number);
  }
}
