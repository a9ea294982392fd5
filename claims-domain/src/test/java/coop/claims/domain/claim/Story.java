package coop.claims.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.InPorts;
import coop.claims.domain.world.People;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What a test about the life of a claim needs: a world in memory, and looks at what came of it. */
abstract class Story {

  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  final MemoryPorts ports = MemoryPorts.open();
  final World world = new World(ports);

  InPorts in() {
    return world.in();
  }

  People people() {
    return world.people();
  }

  Places places() {
    return world.places();
  }

  /**
   * An instant by the clock on the wall in the program's zone, such as {@code 2026-06-05T17:00}.
   */
  static Instant local(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(AMSTERDAM).toInstant();
  }

  Life life(UUID claim) {
    return world.claim(claim).life();
  }

  ClaimStatus status(UUID claim) {
    return world.claim(claim).status();
  }

  HistoryEvent lastEvent(UUID claim) {
    List<ChainedEvent> chain = world.history(claim);
    return chain.get(chain.size() - 1).event();
  }

  List<String> actions(UUID claim) {
    return world.history(claim).stream().map(e -> e.event().action()).toList();
  }

  /**
   * The last event is that transition, by that person, now; and the claim stands where it leads.
   */
  void assertMoved(UUID claim, Transition step, ClaimStatus from, Actor by) {
    HistoryEvent event = lastEvent(claim);
    assertThat(event.action()).isEqualTo(step.event());
    assertThat(event.data()).containsEntry("from", from.name());
    assertThat(event.data()).containsEntry("to", step.target().name());
    assertThat(event.actorId()).isEqualTo(by.userId());
    assertThat(event.side()).isEqualTo(by.side());
    assertThat(event.at()).isEqualTo(world.clock().instant());
    assertThat(event.visibility()).isEqualTo(HistoryEvent.Visibility.PUBLIC);
    assertThat(event.item()).isNull();
    assertThat(status(claim)).isEqualTo(step.target());
    assertThat(life(claim).statusSince()).isEqualTo(world.clock().instant());
  }

  /** At most one clock runs, and it is this one; null for none. */
  void assertClocks(UUID claim, Instant reviewDue, Instant responseDue, Instant disputeDue) {
    Life life = life(claim);
    assertThat(life.reviewDue()).as("review due").isEqualTo(reviewDue);
    assertThat(life.responseDue()).as("response due").isEqualTo(responseDue);
    assertThat(life.disputeDue()).as("dispute due").isEqualTo(disputeDue);
  }

  /** The balances of the fund the claim draws on, in euro. */
  void assertFund(UUID claim, String available, String reserved, String consumed, String expired) {
    Fund.Snapshot fund = world.fund(claim);
    assertThat(
            List.of(
                fund.balances().get(Account.AVAILABLE),
                fund.balances().get(Account.RESERVED),
                fund.balances().get(Account.CONSUMED),
                fund.balances().get(Account.EXPIRED)))
        .as("available, reserved, consumed, expired")
        .containsExactly(eur(available), eur(reserved), eur(consumed), eur(expired));
  }

  /** The movements of one claim as {@code KIND amount submission}. */
  List<String> movements(UUID claim) {
    return world.ledger(world.fund(claim).id()).stream()
        .filter(m -> claim.equals(m.claimId()))
        .map(Story::written)
        .toList();
  }

  private static String written(Movement m) {
    return m.kind() + " " + m.amount().amount().toPlainString() + " " + m.submission();
  }

  List<Payment> payments(UUID claim) {
    return world.looking(() -> world.ports().paymentReading().ofClaim(claim)).stream()
        .map(PaymentLine::payment)
        .toList();
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
