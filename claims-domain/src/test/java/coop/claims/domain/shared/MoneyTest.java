package coop.claims.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource({
    "5,       EUR, 5.00",
    "5.5,     EUR, 5.50",
    "5.500,   EUR, 5.50",
    "5E+2,    EUR, 500.00",
    "1.0,     JPY, 1",
    "1.234,   BHD, 1.234",
    "0,       JPY, 0",
    "999999999999999.99, EUR, 999999999999999.99"
  })
  void missingAndTrailingZerosLoseNothing(String given, String currency, String kept) {
    assertThat(Money.exact(new BigDecimal(given), Currency.getInstance(currency)))
        .isEqualTo(Money.of(kept, currency));
  }

  @ParameterizedTest
  @CsvSource({
    "0.001,   EUR, money.scale",
    "1.5,     JPY, money.scale",
    "1.2345,  BHD, money.scale",
    "1000000000000000, EUR, money.too-large",
    "1E+20,   JPY, money.too-large",
    "1E+999999999,  EUR, money.too-large",
    "1E+30000000,   EUR, money.too-large",
    "-1E+999999999, JPY, money.too-large",
    "1E-999999999,  EUR, money.scale"
  })
  void whatWouldLoseDigitsOrDoesNotFitIsRefused(String given, String currency, String code) {
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> Money.exact(new BigDecimal(given), Currency.getInstance(currency)))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(code));
  }

  @Test
  void aSumThatDoesNotFitIsRefusedAndNotAnAccident() {
    Money most = Money.of("999999999999999.99", "EUR");

    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> most.plus(Money.of("0.01", "EUR")))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("money.too-large"));
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> most.negated().minus(Money.of("0.01", "EUR")));
    assertThat(most.plus(Money.of("0.00", "EUR"))).isEqualTo(most);
  }

  @Test
  void aCurrencyWithoutAMinorUnitIsNothingToPayIn() {
    assertThatThrownBy(() -> Money.zero(Currency.getInstance("XAU")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void moneyOfOneCurrencyCompares() {
    Money less = Money.of("0.99", "EUR");
    Money more = Money.of("1.00", "EUR");

    assertThat(less).isLessThan(more);
    assertThat(more.isMoreThan(less)).isTrue();
    assertThat(more.isMoreThan(more)).isFalse();
    assertThat(Money.zero(EUR).isZero()).isTrue();
    assertThat(Money.zero(EUR).isPositive()).isFalse();
    assertThat(Money.zero(EUR).isNegative()).isFalse();
  }
}
