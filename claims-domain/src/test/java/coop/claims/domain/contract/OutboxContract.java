package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.notification.MailDesk.DeadEvent;
import coop.claims.domain.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.notification.Outbox} promises. */
public abstract class OutboxContract extends PortContract {

  private static final Instant NOW = World.START;

  @Test
  void whatHappensWaitsToBeToldAndWhatIsNotToldIsPassed() {
    UUID claim = world.submitted();
    HistoryEvent submitted = last(claim);
    int all = world.history(claim).size();

    assertThat(waiting(NOW)).hasSize(all).contains(submitted.id());
    assertThat(pass(2)).isEqualTo(2);
    assertThat(pass(100)).isEqualTo(all - 3);
    assertThat(pass(100)).isZero();
    assertThat(waiting(NOW)).containsExactly(submitted.id());
    assertThat(waiting(NOW.minusMillis(1))).isEmpty();
  }

  @Test
  void anEventIsToldOnce() {
    HistoryEvent event = last(world.submitted());

    assertThat(as(Actor.CLOCK, () -> ports.outbox().locked(event.id()))).contains(event);
    run(Actor.CLOCK, () -> ports.outbox().told(event.id(), NOW));

    assertThat(as(Actor.CLOCK, () -> ports.outbox().locked(event.id()))).isEmpty();
    assertThat(waiting(NOW)).doesNotContain(event.id());
  }

  @Test
  void whatFailedComesAgainLaterOrWaitsForAnOperator() {
    UUID event = last(world.submitted()).id();
    pass(100);
    fail(event, minutes(1), "first");
    assertThat(waiting(NOW)).isEmpty();
    assertThat(waiting(minutes(1))).containsExactly(event);
    assertThat(as(Actor.CLOCK, () -> ports.outbox().attempts(event))).isEqualTo(1);

    fail(event, null, "second");
    assertThat(waiting(minutes(60))).isEmpty();
    List<DeadEvent> dead = as(operator(), () -> ports.outbox().dead(10));
    assertThat(dead)
        .singleElement()
        .matches(d -> d.id().equals(event) && d.attempts() == 2 && d.reason().equals("second"))
        .matches(d -> d.action().equals("claim.submitted"));

    assertThat(as(operator(), () -> ports.outbox().replay(event, minutes(2)))).isTrue();
    assertThat(as(operator(), () -> ports.outbox().replay(event, minutes(2)))).isFalse();
    assertThat(waiting(minutes(2))).containsExactly(event);
    assertThat(as(Actor.CLOCK, () -> ports.outbox().attempts(event))).isZero();
    fail(event, null, "third");
    assertThat(as(operator(), () -> ports.outbox().replayAll(minutes(2)))).isEqualTo(1);
    assertThat(as(operator(), () -> ports.outbox().dead(10))).isEmpty();
  }

  private Actor operator() {
    return world.people().operator;
  }

  private static Instant minutes(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private void fail(UUID event, Instant next, String reason) {
    run(Actor.CLOCK, () -> ports.outbox().failed(event, next, reason, NOW));
  }

  private int pass(int most) {
    return as(Actor.CLOCK, () -> ports.outbox().pass(Set.of("claim.submitted"), NOW, most));
  }

  private List<UUID> waiting(Instant now) {
    return as(Actor.CLOCK, () -> ports.outbox().waiting(now, 1_000));
  }

  private HistoryEvent last(UUID claim) {
    List<ChainedEvent> chain = world.history(claim);
    return chain.get(chain.size() - 1).event();
  }
}
