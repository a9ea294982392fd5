package coop.claims.domain.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the rates of a month are, they say the same in every direction, within rounding. */
class MonthRatesProperties {

  private static final LocalDate DAY = LocalDate.parse("2026-06-02");

  /** Half of the last decimal. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.00000000005");

  @Property
  void aCurrencyIsWorthItself(@ForAll("rates") BigDecimal rate) {
    MonthRates month = month(rate("EUR", "USD", rate, "2026-06-01"));

    for (String each : List.of("EUR", "USD", "JPY")) {
      AppliedRate own = find(month, each, each).orElseThrow();
      assertThat(own.rate()).isEqualTo(new BigDecimal("1.0000000000"));
      assertThat(own.sources()).isEmpty();
      assertThat(own.date()).isEqualTo(DAY);
    }
  }

  @Property
  void aRateIsGivenAsItWasSetAndItsInverseIsOneByIt(@ForAll("rates") BigDecimal rate) {
    MonthRates month = month(rate("EUR", "USD", rate, "2026-06-01"));

    assertThat(find(month, "EUR", "USD").orElseThrow().rate()).isEqualTo(rate);
    AppliedRate back = find(month, "USD", "EUR").orElseThrow();
    assertThat(back.rate().subtract(BigDecimal.ONE.divide(rate, MathContext.DECIMAL128)).abs())
        .isLessThanOrEqualTo(ROUNDING);
    assertThat(back.sources()).containsExactly("EUR-USD");
  }

  @Property
  void theInverseOfTheInverseIsTheRateWithinRounding(@ForAll("rates") BigDecimal rate) {
    BigDecimal back =
        find(month(rate("EUR", "USD", rate, "2026-06-01")), "USD", "EUR").orElseThrow().rate();
    BigDecimal again =
        find(month(rate("USD", "EUR", back, "2026-06-01")), "EUR", "USD").orElseThrow().rate();

    // what half a last decimal of the inverse makes of the rate, at most
    BigDecimal most =
        rate.multiply(rate).multiply(ROUNDING).multiply(new BigDecimal("2")).add(ROUNDING);
    assertThat(again.subtract(rate).abs()).isLessThanOrEqualTo(most);
  }

  @Property
  void acrossAThirdCurrencyBothWaysAgreeWithTheLegs(
      @ForAll("rates") BigDecimal first,
      @ForAll("rates") BigDecimal second,
      @ForAll boolean firstReversed,
      @ForAll boolean secondReversed) {
    MonthRates month =
        month(
            firstReversed
                ? rate("USD", "EUR", first, "2026-06-01")
                : rate("EUR", "USD", first, "2026-06-01"),
            secondReversed
                ? rate("SEK", "EUR", second, "2026-05-29")
                : rate("EUR", "SEK", second, "2026-05-29"));
    MathContext wide = MathContext.DECIMAL128;
    BigDecimal usdToEur = firstReversed ? first : BigDecimal.ONE.divide(first, wide);
    BigDecimal eurToSek = secondReversed ? BigDecimal.ONE.divide(second, wide) : second;
    BigDecimal exact = usdToEur.multiply(eurToSek, wide);

    Optional<AppliedRate> found = find(month, "USD", "SEK");

    if (exact.compareTo(ROUNDING) > 0 && exact.compareTo(new BigDecimal("9999999999")) < 0) {
      AppliedRate applied = found.orElseThrow();
      BigDecimal tolerance = ROUNDING.add(exact.movePointLeft(30));
      assertThat(applied.rate().subtract(exact).abs()).isLessThanOrEqualTo(tolerance);
      assertThat(applied.date()).isEqualTo(LocalDate.parse("2026-05-29"));
      assertThat(applied.sources()).hasSize(2);
      assertThat(applied.rate().scale()).isEqualTo(10);
    } else if (exact.compareTo(ROUNDING) < 0) {
      assertThat(found).isEmpty();
    }
  }

  @Property
  void theWayIsTheSameInWhateverOrderTheRatesCome(@ForAll Random random) {
    List<ExchangeRate> rates =
        new ArrayList<>(
            List.of(
                rate("USD", "AUD", new BigDecimal("1.5"), "2026-06-01"),
                rate("AUD", "SEK", new BigDecimal("6.5"), "2026-06-01"),
                rate("USD", "CHF", new BigDecimal("0.8"), "2026-06-01"),
                rate("CHF", "SEK", new BigDecimal("12"), "2026-06-01")));
    Collections.shuffle(rates, random);
    assertThat(find(new MonthRates(rates), "USD", "SEK").orElseThrow().sources())
        .containsExactly("USD-AUD", "AUD-SEK");

    rates.add(rate("EUR", "USD", new BigDecimal("1.1"), "2026-06-01"));
    rates.add(rate("EUR", "SEK", new BigDecimal("11"), "2026-06-01"));
    Collections.shuffle(rates, random);
    AppliedRate euro = find(new MonthRates(rates), "USD", "SEK").orElseThrow();
    assertThat(euro.sources()).containsExactly("EUR-USD", "EUR-SEK");
    assertThat(euro.rate()).isEqualTo(new BigDecimal("10.0000000000"));
  }

  @Example
  void twoStepsAreNoWayAndAnUnknownPairHasNoRate() {
    MonthRates month =
        month(
            rate("USD", "AUD", BigDecimal.TEN, "2026-06-01"),
            rate("AUD", "SEK", BigDecimal.TEN, "2026-06-01"),
            rate("SEK", "NOK", BigDecimal.TEN, "2026-06-01"));

    assertThat(find(month, "USD", "SEK")).isPresent();
    assertThat(find(month, "USD", "NOK")).isEmpty();
    assertThat(find(month, "USD", "JPY")).isEmpty();
    assertThat(find(month(), "USD", "SEK")).isEmpty();
  }

  /** The smallest of all has no inverse that a rate could be: it would have eleven digits. */
  @Example
  void anInverseBeyondWhatARateMayBeIsNone() {
    MonthRates month = month(rate("EUR", "USD", new BigDecimal("0.0000000001"), "2026-06-01"));

    assertThat(find(month, "EUR", "USD")).isPresent();
    assertThat(find(month, "USD", "EUR")).isEmpty();
  }

  @Provide
  Arbitrary<BigDecimal> rates() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.0000000002"), new BigDecimal("4999999999"))
        .ofScale(10);
  }

  private static Optional<AppliedRate> find(MonthRates month, String from, String to) {
    return month.rate(Currency.getInstance(from), Currency.getInstance(to), DAY);
  }

  private static MonthRates month(ExchangeRate... rates) {
    return new MonthRates(List.of(rates));
  }

  private static ExchangeRate rate(String base, String quote, BigDecimal rate, String date) {
    return new ExchangeRate(
        new UUID(0, base.hashCode() * 31L + quote.hashCode()),
        Currency.getInstance(base),
        Currency.getInstance(quote),
        YearMonth.of(2026, 6),
        rate,
        base + "-" + quote,
        LocalDate.parse(date),
        new UUID(0, 1),
        Instant.EPOCH);
  }
}
