package coop.claims.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Side;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  private final Typed typed = new Typed(Locale.FRENCH);

  @Test
  void everythingUnreadableIsToldAtOnceBesideItsField() {
    typed.date("activityStart", "2026-02-30");
    typed.number("work[0].hours", "sept");
    typed.amount("net", "beaucoup", Currency.getInstance("EUR"));
    typed.id("assigneeId", "1");
    typed.one("side", "NOBODY", Side.class);
    assertThat(typed.isReadable()).isFalse();
    assertThat(typed.violations())
        .extracting(Violation::path)
        .containsExactly("activityStart", "work[0].hours", "net", "assigneeId", "side");
  }

  @Test
  void blankIsNothingAndNoFault() {
    assertThat(typed.date("date", " ")).isNull();
    assertThat(typed.number("hours", null)).isNull();
    assertThat(typed.id("id", "")).isNull();
    assertThat(typed.one("side", "", Side.class)).isNull();
    assertThat(typed.isReadable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7,5", "7.5", " 7.5 "})
  void numbersTakeCommaAndPoint(String text) {
    assertThat(typed.number("hours", text)).isEqualByComparingTo("7.5");
  }

  @Test
  void datesComeAsADateFieldSendsThem() {
    assertThat(typed.date("date", "2026-11-24")).isEqualTo(LocalDate.of(2026, 11, 24));
  }
}
