package coop.claims.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FundSumTest {

  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 15);
  private static final LocalDate AUGUST = LocalDate.of(2027, 8, 15);

  @Test
  void fundsOfDifferentCurrenciesAreNeverAdded() {
    List<FundSum> sums =
        FundSum.of(List.of(fund("USD", 10, 0, 0, FEBRUARY), fund("EUR", 20, 0, 0, FEBRUARY)));
    assertThat(sums)
        .extracting(s -> s.remaining().toString())
        .containsExactly("20.00 EUR", "10.00 USD");
  }

  @Test
  void theCardsAddUp() {
    FundSum sum =
        FundSum.of(
                List.of(fund("EUR", 4_550, 3_350, 4_100, FEBRUARY), fund("EUR", 0, 0, 0, AUGUST)))
            .get(0);
    assertThat(sum.earned()).hasToString("12000.00 EUR");
    assertThat(sum.claimed()).hasToString("7450.00 EUR");
    assertThat(sum.approved()).hasToString("4100.00 EUR");
    assertThat(sum.inReview()).hasToString("3350.00 EUR");
    assertThat(sum.remaining()).hasToString("4550.00 EUR");
  }

  @Test
  void onlyFundsWithSomethingLeftLapse() {
    FundSum sum =
        FundSum.of(List.of(fund("EUR", 0, 0, 10, FEBRUARY), fund("EUR", 5, 0, 0, AUGUST))).get(0);
    assertThat(sum.lapsesOn()).isEqualTo(AUGUST);
    assertThat(sum.lapsesAtOnce()).isTrue();
  }

  @Test
  void theNearestLapseIsToldWithItsShare() {
    FundSum sum =
        FundSum.of(List.of(fund("EUR", 3, 0, 0, FEBRUARY), fund("EUR", 5, 0, 0, AUGUST))).get(0);
    assertThat(sum.lapsesOn()).isEqualTo(FEBRUARY);
    assertThat(sum.lapsing()).hasToString("3.00 EUR");
    assertThat(sum.lapsesAtOnce()).isFalse();
  }

  @Test
  void theBarIsNeverWiderThanTheWhole() {
    FundSum sum = FundSum.of(List.of(fund("EUR", 1, 1, 1, FEBRUARY))).get(0);
    assertThat(sum.approvedWidth() + sum.inReviewWidth() + sum.remainingWidth())
        .isLessThanOrEqualTo(FundSum.BAR)
        .isGreaterThanOrEqualTo(FundSum.BAR - 2);
  }

  @Test
  void anEmptyFundHasAnEmptyBar() {
    FundSum sum = FundSum.of(List.of(fund("EUR", 0, 0, 0, FEBRUARY))).get(0);
    assertThat(sum.approvedWidth() + sum.inReviewWidth() + sum.remainingWidth()).isZero();
    assertThat(sum.lapsesOn()).isNull();
  }

  @Test
  void whatWasEarnedBelowTheThresholdIsNeitherEarnedNorRemaining() {
    FundView below = fund("EUR", 90, 0, 0, FEBRUARY, Money.of("90.01", "EUR"));
    FundView enough = fund("EUR", 100, 0, 0, AUGUST, Money.of("100.00", "EUR"));

    FundSum sum = FundSum.of(List.of(below, enough)).get(0);

    assertThat(sum.earned()).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(sum.remaining()).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(sum.lapsesOn()).isEqualTo(AUGUST);
    assertThat(sum.lapsing()).isEqualTo(Money.of("100.00", "EUR"));
  }

  private static FundView fund(
      String currency, long available, long reserved, long consumed, LocalDate lapsesOn) {
    return fund(currency, available, reserved, consumed, lapsesOn, null);
  }

  private static FundView fund(
      String currency,
      long available,
      long reserved,
      long consumed,
      LocalDate lapsesOn,
      Money threshold) {
    Currency of = Currency.getInstance(currency);
    Map<Account, Money> balances = new EnumMap<>(Account.class);
    Arrays.stream(Account.values()).forEach(a -> balances.put(a, Money.zero(of)));
    balances.put(Account.AVAILABLE, Money.of(available + ".00", currency));
    balances.put(Account.RESERVED, Money.of(reserved + ".00", currency));
    balances.put(Account.CONSUMED, Money.of(consumed + ".00", currency));
    balances.put(Account.BUDGET, Money.of(-(available + reserved + consumed) + ".00", currency));
    return new FundView(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "Aurora",
        UUID.randomUUID(),
        "Lyon",
        "CLOUD",
        LocalizedText.english("Cloud"),
        UUID.randomUUID(),
        "FY27-H1",
        "IE",
        balances,
        lapsesOn,
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(2),
        threshold,
        false,
        Instant.EPOCH.plusSeconds(1));
  }
}
