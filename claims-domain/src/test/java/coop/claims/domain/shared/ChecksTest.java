package coop.claims.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.claims.domain.shared.Refusal.Violation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void everythingWrongIsToldAtOnceEachBesideItsField() {
    assertThat(
            found(
                c -> {
                  c.required("name", " ", 10);
                  c.required("code", "x".repeat(11), 10);
                  c.present("date", null);
                  c.positive("net", BigDecimal.ZERO, EUR);
                  c.notNegative("tax", new BigDecimal("-0.01"), EUR);
                  c.positive("gross", new BigDecimal("0.001"), EUR);
                  c.that(false, "lines", "lines.over-net", 1, 2);
                }))
        .containsExactly(
            Violation.of("name", "field.required"),
            Violation.of("code", "field.too-long", 10),
            Violation.of("date", "field.required"),
            Violation.of("net", "money.not-positive"),
            Violation.of("tax", "money.negative"),
            Violation.of("gross", "money.scale", "EUR", 2),
            Violation.of("lines", "lines.over-net", 1, 2));
  }

  @Test
  void nothingWrongIsNothingRefused() {
    Checks checks = new Checks();
    assertThat(checks.required("name", "  Spring \u00e9\ud83d\ude00\t ", 10))
        .isEqualTo("Spring \u00e9\ud83d\ude00");
    assertThat(checks.optional("note", null, 10)).isNull();
    assertThat(checks.optional("note", " \n ", 10)).isNull();
    assertThat(checks.optional("note", "a\nb\r\tc", Limits.TEXT)).isEqualTo("a\nb\r\tc");
    assertThat(checks.positive("net", new BigDecimal("0.01"), EUR))
        .isEqualTo(Money.of("0.01", "EUR"));
    assertThat(checks.notNegative("tax", BigDecimal.ZERO, EUR)).isEqualTo(Money.zero(EUR));
    assertThat(checks.failed()).isFalse();
    assertThatCode(checks::orRefuse).doesNotThrowAnyException();
  }

  @Test
  void aLimitHoldsAfterTrimming() {
    assertThat(found(c -> c.required("name", "  " + "x".repeat(10) + "  ", 10))).isEmpty();
    assertThat(found(c -> c.required("name", "x".repeat(11), 10))).hasSize(1);
  }

  @Test
  void whatHasOneLineTakesNoBreaksAndTabs() {
    for (String text : List.of("a\nb", "a\rb", "a\tb", "a\u0085b")) {
      assertThat(found(checks -> checks.required("name", text, Limits.NAME)))
          .containsExactly(Violation.of("name", "field.control-characters"));
    }
  }

  @Test
  void whatTurnsTheWritingOrCannotBeShownIsRefused() {
    for (String text : List.of("a\u202eb", "a\u2066b", "a\ud800b", "caf\ufffd")) {
      assertThat(found(checks -> checks.optional("text", text, Limits.TEXT)))
          .containsExactly(Violation.of("text", "field.control-characters"));
    }
    assertThat(found(checks -> checks.optional("text", "\u05d0\u200f \ud83d\ude00", 10))).isEmpty();
  }

  @Test
  void controlCharactersAreRefusedButNotLineBreaksAndTabs() {
    for (char c : new char[] {'\0', '\b', '\u001b', '\u001f', '\u000b', '\f'}) {
      assertThat(found(checks -> checks.optional("text", "a" + c + "b", 10)))
          .containsExactly(Violation.of("text", "field.control-characters"));
    }
  }

  @Test
  void theRefusalIsOfARuleAndCarriesAll() {
    Checks checks = new Checks();
    checks.present("a", null);
    checks.present("b", null);

    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(checks::orRefuse)
        .satisfies(
            e -> {
              assertThat(e.refusal().kind()).isEqualTo(Refusal.Kind.RULE);
              assertThat(e.refusal().code()).isEqualTo("input.invalid");
              assertThat(e.refusal().violations()).hasSize(2);
            });
  }

  private static List<Violation> found(Consumer<Checks> check) {
    Checks checks = new Checks();
    check.accept(checks);
    try {
      checks.orRefuse();
      return List.of();
    } catch (RefusalException refused) {
      return refused.refusal().violations();
    }
  }
}
