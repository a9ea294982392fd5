package coop.claims.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Movement.Kind;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.RefusalException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever several claims do to one fund, in any order, over the deadline and beyond. */
class FundProperties {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");
  private static final Instant DEADLINE = START.plus(Duration.ofDays(14));
  private static final UUID ACTOR = new UUID(0, 99);
  private static final int CLAIMS = 4;

  enum What {
    EARN,
    ADJUST,
    RESERVE,
    RELEASE,
    RELEASE_WITH_HOLD,
    CONSUME,
    EXPIRE,
    EXPIRE_HELD
  }

  /**
   * @param cents how much, where it matters
   * @param hours passing before it
   */
  record Step(What what, int claim, int cents, int hours) {}

  /** The submission each claim is in, as the claim itself would count. */
  private final Map<UUID, Integer> submissions = new HashMap<>();

  private final Set<UUID> approved = new HashSet<>();

  /** Claims whose money was held: that happens once, at their first rejection. */
  private final Set<UUID> held = new HashSet<>();

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noCentIsEverMadeOrLostOrSpentTwice(@ForAll("steps") List<Step> steps) {
    Fund fund =
        Fund.open(
            new UUID(1, 0),
            new UUID(1, 1),
            new UUID(1, 2),
            new UUID(1, 3),
            "VENDOR-IE",
            EUR,
            DEADLINE);
    List<Movement> ledger = new ArrayList<>();
    submissions.clear();
    approved.clear();
    held.clear();
    Instant now = START;
    for (Step step : steps) {
      now = now.plus(Duration.ofHours(step.hours()));
      Fund.Snapshot before = fund.snapshot();
      Fund tried = Fund.of(before);
      try {
        apply(tried, step, now);
      } catch (RefusalException refused) {
        assertThat(tried.snapshot()).isEqualTo(before);
        assertThat(tried.movements()).isEmpty();
        continue;
      }
      fund = tried;
      ledger.addAll(tried.movements());
      assertSound(fund.snapshot(), ledger, now);
      assertNobodyReachesWhatIsHeldForAnother(fund, now);
    }
  }

  private void apply(Fund fund, Step step, Instant now) {
    UUID claim = new UUID(2, step.claim());
    Money amount = cents(step.cents());
    Booking booking = Booking.by(UUID::randomUUID, now, ACTOR);
    int submission = submissions.getOrDefault(claim, 0);
    switch (step.what()) {
      case EARN -> fund.earn(amount, booking);
      case ADJUST -> fund.adjust(cents(2 * step.cents() - 10_001), null, booking);
      case RESERVE -> {
        if (!approved.contains(claim)) {
          fund.reserveAgain(claim, submission, submission + 1, amount, booking);
          submissions.put(claim, submission + 1);
        }
      }
      case RELEASE, RELEASE_WITH_HOLD -> {
        boolean hold = step.what() == What.RELEASE_WITH_HOLD && held.add(claim);
        Instant until = hold ? now.plus(Duration.ofHours(1 + step.cents() % 99)) : null;
        Money reserved = fund.reservedBy(claim);
        assertThat(fund.release(claim, submission, until, booking)).isEqualTo(reserved);
      }
      case CONSUME -> {
        Money reserved = fund.reservedBy(claim);
        if (reserved.isPositive()) {
          fund.consume(claim, submission, amount.min(reserved), booking);
          approved.add(claim);
        }
      }
      case EXPIRE -> fund.expire(booking);
      case EXPIRE_HELD -> fund.expireHeld(claim, 0, booking);
    }
  }

  private static void assertSound(Fund.Snapshot fund, List<Movement> ledger, Instant now) {
    Map<Account, Money> sums = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      sums.put(account, Money.zero(EUR));
    }
    Set<String> once = new HashSet<>();
    for (Movement m : ledger) {
      sums.merge(m.kind().from(), m.amount().negated(), Money::plus);
      sums.merge(m.kind().to(), m.amount(), Money::plus);
      if (m.claimId() != null) {
        assertThat(once.add(m.claimId() + " " + m.submission() + " " + m.kind()))
            .as("booked twice: %s", m)
            .isTrue();
      }
      assertThat(m.kind() != Kind.EXPIRE || !m.at().isBefore(DEADLINE)).isTrue();
    }
    assertThat(fund.balances()).isEqualTo(sums);
    Money all = sums.values().stream().reduce(Money.zero(EUR), Money::plus);
    assertThat(all.isZero()).isTrue();
    sums.forEach((a, sum) -> assertThat(a == Account.BUDGET || !sum.isNegative()).isTrue());
    assertThat(fund.balances().get(Account.AVAILABLE).minus(fund.held()).isNegative()).isFalse();
    assertThat(total(fund, Reservation::held)).isEqualTo(fund.held());
    assertThat(total(fund, Reservation::reserved)).isEqualTo(sums.get(Account.RESERVED));
    assertThat(total(fund, Reservation::consumed)).isEqualTo(sums.get(Account.CONSUMED));
    assertThat(fund.reservations())
        .allMatch(r -> r.held().isZero() == (r.heldUntil() == null))
        .noneMatch(r -> r.held().isNegative() || r.reserved().isNegative());
    assertThat(now.isBefore(DEADLINE) && fund.held().isPositive()).isFalse();
  }

  private static void assertNobodyReachesWhatIsHeldForAnother(Fund fund, Instant now) {
    Money free = now.isBefore(DEADLINE) ? fund.available() : Money.zero(EUR);
    Map<UUID, Money> held = new HashMap<>();
    fund.snapshot().reservations().forEach(r -> held.put(r.claimId(), r.held()));
    for (int i = 1; i <= CLAIMS; i++) {
      UUID claim = new UUID(2, i);
      Money most = free.plus(held.getOrDefault(claim, Money.zero(EUR)));
      assertThat(fund.usableBy(claim, now).isMoreThan(most)).isFalse();
    }
  }

  private static Money total(Fund.Snapshot fund, Function<Reservation, Money> part) {
    return fund.reservations().stream().map(part).reduce(Money.zero(EUR), Money::plus);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.of(What.values()),
                Arbitraries.integers().between(1, CLAIMS),
                Arbitraries.integers().between(1, 10_000),
                Arbitraries.integers().between(0, 48))
            .as(Step::new);
    Arbitrary<Step> earning = Arbitraries.just(new Step(What.EARN, 1, 20_000, 0));
    return Combinators.combine(earning, step.list().ofMinSize(10).ofMaxSize(60))
        .as(
            (first, rest) -> {
              List<Step> all = new ArrayList<>(List.of(first));
              all.addAll(rest);
              return all;
            });
  }

  private static Money cents(int cents) {
    return new Money(BigDecimal.valueOf(cents, 2), EUR);
  }
}
