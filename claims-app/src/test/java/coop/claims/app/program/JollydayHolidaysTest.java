package coop.claims.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JollydayHolidaysTest {

  private final JollydayHolidays holidays = new JollydayHolidays();

  @Test
  void movableAndFixedHolidaysOfACountryAreKnown() {
    assertThat(holidays.holidays("SE", null, 2026))
        .contains(
            LocalDate.of(2026, 1, 6),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 6, 6),
            LocalDate.of(2026, 12, 25))
        .doesNotContain(LocalDate.of(2026, 6, 5));
    assertThat(holidays.holidays("IE", null, 2026)).contains(LocalDate.of(2026, 3, 17));
  }

  @Test
  void regionsAddTheirOwn() {
    LocalDate epiphany = LocalDate.of(2026, 1, 6);

    assertThat(holidays.holidays("DE", null, 2026)).doesNotContain(epiphany);
    assertThat(holidays.holidays("DE", "BY", 2026)).contains(epiphany);
  }

  @Test
  void countriesAndRegionsNobodyKeepsAreNotKnown() {
    assertThat(holidays.knows("SE", null)).isTrue();
    assertThat(holidays.knows("DE", "BY")).isTrue();
    assertThat(holidays.knows("DE", "ZZ")).isFalse();
    assertThat(holidays.knows("XX", null)).isFalse();
    assertThat(holidays.knows("NYSE", null)).isFalse();
  }
}
