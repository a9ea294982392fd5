package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Movement.Kind;
import coop.claims.domain.fund.Reservation;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.fund.Funds} promises. */
public abstract class FundsContract extends PortContract {

  @Test
  void aFundThatHasEarnedComesBackWithItsLedger() {
    Fund.Snapshot fund = world.fund(world.draft());

    assertThat(fund.version()).isEqualTo(1);
    assertThat(fund.balances()).hasSize(Account.values().length);
    assertThat(fund.balances()).containsEntry(Account.AVAILABLE, eur("10000.00"));
    assertThat(fund.balances()).containsEntry(Account.BUDGET, eur("-10000.00"));
    assertThat(fund.held()).isEqualTo(eur("0.00"));
    assertThat(fund.entityCode()).isEqualTo("VENDOR-IE");
    assertThat(fund.expiresAt()).isEqualTo(world.deadline());
    assertThat(fund.reservations()).isEmpty();
    assertThat(world.ledger(fund.id()))
        .extracting(Movement::kind, Movement::amount)
        .containsExactly(tuple(Kind.EARN, eur("10000.00")));
  }

  @Test
  void amountsKeepTheScaleOfTheirCurrency() {
    assertThat(only(Places.DEVICES, places().devices.id()).balance(Account.AVAILABLE))
        .isEqualTo(Money.of("1000000", "JPY"));
    assertThat(only(Places.HOSTING, places().hosting.id()).balance(Account.AVAILABLE))
        .isEqualTo(Money.of("4000.000", "BHD"));
  }

  @Test
  void balancesReservationAndMovementsAreWrittenTogether() {
    UUID claim = world.draft();
    change(
        claim,
        fund -> {
          fund.adjust(eur("-500.00"), null, booking("POLICY_EXCEPTION"));
          fund.reserve(claim, 1, eur("100.25"), booking(null));
        });
    change(claim, fund -> fund.consume(claim, 1, eur("60.00"), booking(null)));

    Fund.Snapshot fund = world.fund(claim);

    assertThat(fund.balances())
        .containsEntry(Account.BUDGET, eur("-9500.00"))
        .containsEntry(Account.AVAILABLE, eur("9440.00"))
        .containsEntry(Account.RESERVED, eur("0.00"))
        .containsEntry(Account.CONSUMED, eur("60.00"));
    assertThat(fund.reservations())
        .containsExactly(
            new Reservation(fund.id(), claim, eur("0.00"), eur("60.00"), eur("0.00"), null));
    assertThat(world.ledger(fund.id()))
        .extracting(m -> m.kind() + " " + m.amount() + " " + m.submission() + " " + m.reason())
        .containsExactly(
            "EARN 10000.00 EUR 0 MASTER_DATA",
            "ADJUST -500.00 EUR 0 POLICY_EXCEPTION",
            "RESERVE 100.25 EUR 1 null",
            "CONSUME 60.00 EUR 1 null",
            "RELEASE 40.25 EUR 1 null");
    assertThat(world.ledger(fund.id()))
        .filteredOn(m -> m.claimId() != null)
        .allMatch(m -> m.claimId().equals(claim) && m.at().equals(world.clock().instant()));
  }

  @Test
  void onlyTheReservationOfTheClaimAtHandIsRead() {
    UUID mine = world.draft();
    UUID other = world.draft();
    change(mine, fund -> fund.reserve(mine, 1, eur("10.00"), booking(null)));
    change(other, fund -> fund.reserve(other, 1, eur("20.00"), booking(null)));

    assertThat(world.fund(mine).reservations())
        .extracting(Reservation::reserved)
        .containsExactly(eur("10.00"));
    assertThat(world.fund(other).balances()).containsEntry(Account.RESERVED, eur("30.00"));
  }

  @Test
  void theFundsOfAnEnrollmentComeInTheOrderOfTheirIds() {
    Currency yen = Currency.getInstance("JPY");
    Fund.Snapshot euro = world.fund(world.draft());
    run(
        Actor.SET_UP,
        () -> {
          ports.installation().add(new Entity("VENDOR-J2", "Vendor Japan 2", "JPY"));
          for (String entity : List.of("VENDOR-JP", "VENDOR-J2")) {
            ports
                .funds()
                .add(
                    Fund.open(
                        ports.ids().next(),
                        euro.organisationId(),
                        euro.enrollmentId(),
                        euro.periodId(),
                        entity,
                        yen,
                        euro.expiresAt()));
          }
        });

    List<Fund> funds = locked(euro.enrollmentId(), euro.periodId(), euro.id());

    assertThat(funds).hasSize(3);
    assertThat(funds).extracting(f -> f.id().toString()).isSorted();
    assertThat(funds).extracting(Fund::currency).contains(yen, euro.currency());
  }

  @Test
  void anEnrollmentHasNoFundInAPeriodItNeverEarnedIn() {
    Fund.Snapshot fund = world.fund(world.draft());

    assertThat(locked(fund.enrollmentId(), places().devices.id(), fund.id())).isEmpty();
  }

  @Test
  void oneFundForEachEnrollmentPeriodAndEntity() {
    Fund.Snapshot known = world.fund(world.draft());
    Fund twin =
        Fund.open(
            ports.ids().next(),
            known.organisationId(),
            known.enrollmentId(),
            known.periodId(),
            known.entityCode(),
            known.currency(),
            known.expiresAt());

    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.funds().add(twin)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aMovementOfASubmissionIsBookedOnce() {
    UUID claim = world.draft();
    change(claim, fund -> fund.reserve(claim, 1, eur("10.00"), booking(null)));
    change(claim, fund -> fund.release(claim, 1, null, booking(null)));
    Fund.Snapshot before = world.fund(claim);

    assertThatThrownBy(
            () -> change(claim, fund -> fund.reserve(claim, 1, eur("10.00"), booking(null))))
        .isInstanceOf(RuntimeException.class);
    assertThat(world.fund(claim)).isEqualTo(before);
  }

  @Test
  void fundsWithFreeMoneyAreFoundFromTheirDeadlineOn() {
    Fund.Snapshot fund = world.fund(world.draft());
    Instant deadline = fund.expiresAt();

    assertThat(toExpire(deadline.minusMillis(1), 100)).doesNotContain(fund.id());
    assertThat(toExpire(deadline, 100)).contains(fund.id());
    assertThat(toExpire(deadline, 2)).hasSize(2);
    Set<UUID> without = Set.of(fund.id());
    assertThat(as(Actor.CLOCK, () -> ports.funds().toExpire(deadline, without, 100)))
        .isNotEmpty()
        .doesNotContain(fund.id());

    world.clock().moveTo(deadline);
    expire(fund.id());

    assertThat(toExpire(deadline, 100)).doesNotContain(fund.id());
    assertThat(world.looking(() -> ports.funds().lockedForExpiry(fund.id(), deadline)).available())
        .isEqualTo(eur("0.00"));
  }

  @Test
  void aHoldThatHasEndedIsFoundAndOneThatHasNotIsNot() {
    UUID claim = world.draft();
    UUID other = world.draft();
    Instant deadline = world.fund(claim).expiresAt();
    Instant ends = deadline.plus(Duration.ofDays(10));
    change(claim, fund -> fund.reserve(claim, 1, eur("10.00"), booking(null)));
    change(other, fund -> fund.reserve(other, 1, eur("20.00"), booking(null)));
    world.clock().moveTo(deadline.plus(Duration.ofDays(1)));
    UUID id = world.fund(claim).id();
    expire(id);
    change(claim, fund -> fund.release(claim, 1, ends, booking(null)));
    change(other, fund -> fund.release(other, 1, ends.plusMillis(5), booking(null)));

    Fund.Snapshot held = world.fund(claim);
    assertThat(held.held()).isEqualTo(eur("30.00"));
    assertThat(held.reservations().get(0).heldUntil()).isEqualTo(ends);
    assertThat(toExpire(ends.minusMillis(1), 100)).doesNotContain(id);
    assertThat(toExpire(ends, 100)).contains(id);
    assertThat(forExpiry(id, ends.minusMillis(1))).isEmpty();
    assertThat(forExpiry(id, ends)).extracting(Reservation::claimId).containsExactly(claim);

    world.clock().moveTo(ends);
    run(
        Actor.CLOCK,
        () -> {
          Fund fund = ports.funds().lockedForExpiry(id, ends);
          fund.expireHeld(claim, 0, booking("DISPUTE_WINDOW_ENDED"));
          ports.funds().save(List.of(fund));
        });

    assertThat(world.fund(claim).held()).isEqualTo(eur("20.00"));
    assertThat(world.fund(claim).reservations().get(0).heldUntil()).isNull();
    assertThat(toExpire(ends, 100)).doesNotContain(id);
  }

  private List<UUID> toExpire(Instant now, int most) {
    return as(Actor.CLOCK, () -> ports.funds().toExpire(now, Set.of(), most));
  }

  private List<Reservation> forExpiry(UUID fund, Instant now) {
    return as(
        Actor.CLOCK, () -> ports.funds().lockedForExpiry(fund, now).snapshot().reservations());
  }

  private void expire(UUID id) {
    run(
        Actor.CLOCK,
        () -> {
          Fund fund = ports.funds().lockedForExpiry(id, world.clock().instant());
          fund.expire(booking("CLAIM_DEADLINE"));
          ports.funds().save(List.of(fund));
        });
  }

  /** Changes the one fund the claim draws on. */
  private void change(UUID claim, Consumer<Fund> change) {
    Fund.Snapshot of = world.fund(claim);
    run(
        Actor.CLOCK,
        () -> {
          List<Fund> funds = ports.funds().locked(of.enrollmentId(), of.periodId(), claim);
          change.accept(funds.get(0));
          ports.funds().save(funds);
        });
  }

  private List<Fund> locked(UUID enrollment, UUID period, UUID claim) {
    return as(Actor.CLOCK, () -> ports.funds().locked(enrollment, period, claim));
  }

  private Fund only(String program, UUID period) {
    UUID enrollment = places().enrollment(places().amsterdam.id(), program).id();
    return locked(enrollment, period, ports.ids().next()).get(0);
  }

  private Booking booking(String reason) {
    return new Booking(ports.ids(), world.clock().instant(), Actor.CLOCK.userId(), reason);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
