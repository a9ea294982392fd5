package coop.claims.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Movement.Kind;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.RefusalException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FundTest {

  private static final Instant DEADLINE = Instant.parse("2026-08-15T22:00:00Z");
  private static final Instant BEFORE = DEADLINE.minusSeconds(1);
  private static final Instant AFTER = DEADLINE.plus(Duration.ofDays(1));
  private static final Instant WINDOW = DEADLINE.plus(Duration.ofDays(20));
  private static final UUID CLAIM = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final UUID ACTOR = new UUID(0, 3);

  private Fund fund;

  @BeforeEach
  void earn() {
    fund =
        Fund.open(
            new UUID(0, 9),
            new UUID(0, 8),
            new UUID(0, 7),
            new UUID(0, 6),
            "VENDOR-IE",
            Currency.getInstance("EUR"),
            DEADLINE);
    fund.earn(eur("100.00"), at(BEFORE));
  }

  @Test
  void theLastCentCanBeReservedAndOneMoreCannot() {
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> fund.reserve(CLAIM, 1, eur("100.01"), at(BEFORE)))
        .satisfies(
            e -> {
              assertThat(e.refusal().code()).isEqualTo("fund.not-enough");
              assertThat(e.refusal().arguments()).containsExactly(eur("100.00"));
            });
    assertThat(fund.movements()).hasSize(1);

    fund.reserve(CLAIM, 1, eur("100.00"), at(BEFORE));

    assertBalances("0.00", "100.00", "0.00", "0.00");
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> fund.reserve(OTHER, 1, eur("0.01"), at(BEFORE)));
  }

  @Test
  void nothingNewCanBeReservedFromTheDeadlineOnWhetherItHasLapsedYetOrNot() {
    assertThat(fund.usableBy(CLAIM, BEFORE)).isEqualTo(eur("100.00"));
    assertThat(fund.usableBy(CLAIM, DEADLINE)).isEqualTo(eur("0.00"));
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> fund.reserve(CLAIM, 1, eur("1.00"), at(DEADLINE)));
  }

  @Test
  void whatIsGivenBackBeforeTheDeadlineIsFreeForEverybody() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));

    assertThat(fund.release(CLAIM, 1, WINDOW, at(BEFORE))).isEqualTo(eur("60.00"));

    assertBalances("100.00", "0.00", "0.00", "0.00");
    assertThat(fund.snapshot().held()).isEqualTo(eur("0.00"));
    assertThat(fund.usableBy(OTHER, BEFORE)).isEqualTo(eur("100.00"));
  }

  @Test
  void whatIsGivenBackAfterTheDeadlineIsHeldForADisputeOfThisClaimOnly() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    fund.expire(at(DEADLINE));
    fund.release(CLAIM, 1, WINDOW, at(AFTER));

    assertBalances("60.00", "0.00", "0.00", "40.00");
    assertThat(fund.snapshot().held()).isEqualTo(eur("60.00"));
    assertThat(fund.usableBy(CLAIM, WINDOW.minusSeconds(1))).isEqualTo(eur("60.00"));
    assertThat(fund.usableBy(CLAIM, WINDOW)).isEqualTo(eur("0.00"));
    assertThat(fund.usableBy(OTHER, AFTER)).isEqualTo(eur("0.00"));
    assertThat(fund.expire(at(AFTER))).isEqualTo(eur("0.00"));

    fund.reserveAgain(CLAIM, 1, 2, eur("60.00"), at(AFTER));

    assertBalances("0.00", "60.00", "0.00", "40.00");
    assertThat(fund.snapshot().held()).isEqualTo(eur("0.00"));
    assertThat(fund.snapshot().reservations().get(0).heldUntil()).isNull();
  }

  @Test
  void whatNobodyCanDisputeLapsesAtOnce() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    fund.release(CLAIM, 1, null, at(AFTER));

    assertBalances("40.00", "0.00", "0.00", "60.00");
    assertThat(fund.movements())
        .filteredOn(m -> m.kind() == Kind.EXPIRE)
        .extracting(Movement::claimId)
        .containsExactly(CLAIM);
  }

  @Test
  void aHoldLapsesWhenItsWindowEndsAndNotBefore() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    fund.release(CLAIM, 1, WINDOW, at(AFTER));

    assertThat(fund.expireHeld(CLAIM, 0, at(WINDOW.minusSeconds(1)))).isEqualTo(eur("0.00"));
    assertThat(fund.expireHeld(CLAIM, 0, at(WINDOW))).isEqualTo(eur("60.00"));
    assertThat(fund.expireHeld(CLAIM, 0, at(WINDOW))).isEqualTo(eur("0.00"));

    assertBalances("40.00", "0.00", "0.00", "60.00");
    assertThat(fund.snapshot().held()).isEqualTo(eur("0.00"));
  }

  @Test
  void askingForLessGivesTheRestBackAndAskingForMoreTakesFromWhatIsFree() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));

    fund.reserveAgain(CLAIM, 1, 2, eur("20.00"), at(BEFORE));
    assertBalances("80.00", "20.00", "0.00", "0.00");
    fund.reserveAgain(CLAIM, 2, 3, eur("100.00"), at(BEFORE));
    assertBalances("0.00", "100.00", "0.00", "0.00");
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> fund.reserveAgain(CLAIM, 3, 4, eur("100.01"), at(BEFORE)))
        .satisfies(e -> assertThat(e.refusal().arguments()).containsExactly(eur("100.00")));
  }

  @Test
  void afterTheDeadlineAClaimCanAskForLessButNotForMore() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));

    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> fund.reserveAgain(CLAIM, 1, 2, eur("60.01"), at(AFTER)))
        .satisfies(e -> assertThat(e.refusal().arguments()).containsExactly(eur("60.00")));
    fund.reserveAgain(CLAIM, 1, 2, eur("50.00"), at(AFTER));

    assertBalances("40.00", "50.00", "0.00", "10.00");
  }

  @Test
  void approvingSpendsAPartAndGivesBackTheRest() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    fund.consume(CLAIM, 1, eur("45.50"), at(BEFORE));

    assertBalances("54.50", "0.00", "45.50", "0.00");
    assertThat(fund.snapshot().reservations())
        .containsExactly(
            new Reservation(fund.id(), CLAIM, eur("0.00"), eur("45.50"), eur("0.00"), null));
    assertThatThrownBy(() -> fund.consume(CLAIM, 1, eur("0.01"), at(BEFORE)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatAnApprovalAfterTheDeadlineGivesBackLapsesAtOnce() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    fund.consume(CLAIM, 1, eur("45.50"), at(AFTER));

    assertBalances("40.00", "0.00", "45.50", "14.50");
  }

  @Test
  void aCorrectionNeverTakesWhatIsReservedOrHeld() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    fund.release(CLAIM, 1, WINDOW, at(AFTER));

    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> fund.adjust(eur("-40.01"), null, at(AFTER)))
        .satisfies(e -> assertThat(e.refusal().arguments()).containsExactly(eur("40.00")));
    fund.adjust(eur("-40.00"), null, at(AFTER));
    assertBalances("60.00", "0.00", "0.00", "0.00");
    assertThat(fund.balance(Account.BUDGET)).isEqualTo(eur("-60.00"));
  }

  @Test
  void freeMoneyLapsesFromTheDeadlineOnAndNotBefore() {
    assertThat(fund.expire(at(BEFORE))).isEqualTo(eur("0.00"));
    assertThat(fund.expire(at(DEADLINE))).isEqualTo(eur("100.00"));
    assertThat(fund.expire(at(DEADLINE))).isEqualTo(eur("0.00"));

    assertBalances("0.00", "0.00", "0.00", "100.00");
  }

  @Test
  void moreMoneyThanAnybodyCouldClaimIsNotBooked() {
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> fund.adjust(eur("5.00"), null, at(DEADLINE)))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("fund.deadline-passed"));
    fund.adjust(eur("5.00"), null, at(BEFORE));
    assertBalances("105.00", "0.00", "0.00", "0.00");
  }

  @Test
  void whatIsEarnedBelowTheThresholdIsNobodysToClaimAndBecomesARebate() {
    Fund below = withThreshold("100.01");

    assertThat(below.usableBy(CLAIM, BEFORE)).isEqualTo(eur("0.00"));
    assertThat(below.snapshot().claimable()).isEqualTo(eur("0.00"));
    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> below.reserve(CLAIM, 1, eur("0.01"), at(BEFORE)))
        .satisfies(e -> assertThat(e.refusal().arguments()).containsExactly(eur("0.00")));
    assertThat(below.expire(at(BEFORE))).isEqualTo(eur("0.00"));
    assertThat(below.expire(at(DEADLINE))).isEqualTo(eur("100.00"));

    assertThat(below.balance(Account.REBATE)).isEqualTo(eur("100.00"));
    assertThat(below.balance(Account.EXPIRED)).isEqualTo(eur("0.00"));
    assertThat(below.movements())
        .extracting(Movement::kind)
        .containsExactly(Kind.CONVERT_TO_REBATE);
  }

  @Test
  void whatReachesTheThresholdIsThereToClaimACorrectionIncluded() {
    assertThat(withThreshold("100.00").usableBy(CLAIM, BEFORE)).isEqualTo(eur("100.00"));

    Fund lifted = withThreshold("100.01");
    lifted.adjust(eur("0.01"), null, at(BEFORE));
    assertThat(lifted.usableBy(CLAIM, BEFORE)).isEqualTo(eur("100.01"));
    lifted.adjust(eur("-0.01"), null, at(BEFORE));
    assertThat(lifted.usableBy(CLAIM, BEFORE)).isEqualTo(eur("0.00"));
  }

  @Test
  void whatAClaimHasReservedStaysItsOwnWhenTheThresholdRises() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    Fund below = withThreshold("500.00");

    below.reserveAgain(CLAIM, 1, 2, eur("50.00"), at(BEFORE));
    below.consume(CLAIM, 2, eur("50.00"), at(BEFORE));

    assertThat(below.balance(Account.CONSUMED)).isEqualTo(eur("50.00"));
    assertThat(below.usableBy(OTHER, BEFORE)).isEqualTo(eur("0.00"));
  }

  @Test
  void aFundStandsAsItsDatesAndItsEarningsSay() {
    Instant opens = DEADLINE.minus(Duration.ofDays(180));

    assertThat(status("99.99", opens, opens.minusSeconds(1))).isEqualTo(FundStatus.ACCRUING);
    assertThat(status("99.99", opens, opens)).isEqualTo(FundStatus.BELOW_THRESHOLD);
    assertThat(status("100.00", opens, opens)).isEqualTo(FundStatus.AVAILABLE);
    assertThat(status("100.00", opens, BEFORE)).isEqualTo(FundStatus.AVAILABLE);
    assertThat(status("99.99", opens, DEADLINE)).isEqualTo(FundStatus.EXPIRED);
    assertThat(FundStatus.of(eur("0.00"), null, opens, DEADLINE, opens))
        .isEqualTo(FundStatus.AVAILABLE);
  }

  @Test
  void nothingOfAFundMovesWhileACaseIsOpen() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    Fund wrong = fund(null, true);

    for (Runnable move :
        List.<Runnable>of(
            () -> wrong.earn(eur("1.00"), at(BEFORE)),
            () -> wrong.adjust(eur("-1.00"), null, at(BEFORE)),
            () -> wrong.reserve(OTHER, 1, eur("1.00"), at(BEFORE)),
            () -> wrong.reserve(OTHER, 1, eur("1000.00"), at(BEFORE)),
            () -> wrong.reserveAgain(CLAIM, 1, 2, eur("1.00"), at(BEFORE)),
            () -> wrong.release(CLAIM, 1, WINDOW, at(AFTER)),
            () -> wrong.consume(CLAIM, 1, eur("60.00"), at(BEFORE)),
            () -> wrong.consume(CLAIM, 1, eur("61.00"), at(BEFORE)),
            () -> wrong.expire(at(DEADLINE)))) {
      assertThatExceptionOfType(RefusalException.class)
          .isThrownBy(move::run)
          .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("fund.case-open"));
    }
    assertThat(wrong.movements()).isEmpty();
  }

  private FundStatus status(String earned, Instant opens, Instant now) {
    return FundStatus.of(eur(earned), eur("100.00"), opens, DEADLINE, now);
  }

  private Fund withThreshold(String threshold) {
    return fund(eur(threshold), false);
  }

  /** The fund as it would be read then. */
  private Fund fund(Money threshold, boolean caseOpen) {
    Fund.Snapshot s = fund.snapshot();
    return Fund.of(
        new Fund.Snapshot(
            s.id(),
            s.organisationId(),
            s.enrollmentId(),
            s.periodId(),
            s.entityCode(),
            s.currency(),
            s.expiresAt(),
            threshold,
            caseOpen,
            s.balances(),
            s.held(),
            s.reservations(),
            s.version()));
  }

  @Test
  void aMovementMovesSomething() {
    assertThatThrownBy(() -> movement(Kind.RESERVE, "0.00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> movement(Kind.RELEASE, "-1.00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> movement(Kind.ADJUST, "0.00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> movement(Kind.ADJUST, "-1.00")).doesNotThrowAnyException();
  }

  @Test
  void aFundIsTheSameAfterItWasStoredAndRead() {
    fund.reserve(CLAIM, 1, eur("60.00"), at(BEFORE));
    Fund again = Fund.of(fund.snapshot());

    assertThat(again.snapshot()).isEqualTo(fund.snapshot());
    assertThat(again.movements()).isEmpty();
  }

  private void movement(Kind kind, String amount) {
    new Movement(ACTOR, fund.id(), kind, eur(amount), CLAIM, 1, null, null, BEFORE, ACTOR);
  }

  private void assertBalances(String available, String reserved, String consumed, String lapsed) {
    assertThat(
            List.of(
                fund.available(),
                fund.balance(Account.RESERVED),
                fund.balance(Account.CONSUMED),
                fund.balance(Account.EXPIRED)))
        .containsExactly(eur(available), eur(reserved), eur(consumed), eur(lapsed));
  }

  private static Booking at(Instant at) {
    return Booking.by(UUID::randomUUID, at, ACTOR);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
