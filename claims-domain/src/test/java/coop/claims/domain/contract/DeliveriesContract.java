package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Delivery;
import coop.claims.domain.notification.Delivery.State;
import coop.claims.domain.notification.MailChoices;
import coop.claims.domain.notification.MailDesk.DeadLetter;
import coop.claims.domain.notification.MailMode;
import coop.claims.domain.notification.NoticeGroup;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.notification.Deliveries} promises. */
public abstract class DeliveriesContract extends PortContract {

  private static final Instant NOW = World.START;

  @Test
  void whatIsDueComesLongestDueFirstAndNoMoreThanAsked() {
    UUID late = add(minutes(0));
    UUID early = add(minutes(-5));
    add(minutes(1));

    assertThat(due(NOW, 9)).containsExactly(early, late);
    assertThat(due(NOW, 1)).containsExactly(early);
  }

  @Test
  void whatWasTakenIsNobodyElsesUntilItsTimeIsOver() {
    UUID id = add(NOW);

    Delivery taken = take(id, NOW).orElseThrow();
    assertThat(taken.attempts()).isEqualTo(1);
    assertThat(taken.nextAttemptAt()).isEqualTo(minutes(5));
    assertThat(take(id, NOW)).isEmpty();
    assertThat(due(minutes(4), 9)).isEmpty();

    assertThat(due(minutes(5), 9)).containsExactly(id);
    assertThat(take(id, minutes(5)).orElseThrow().attempts()).isEqualTo(2);
    assertThat(as(Actor.CLOCK, () -> ports.deliveries().attempts(id))).isEqualTo(2);
  }

  @Test
  void whatHasEndedWaitsNoMore() {
    UUID id = add(NOW);
    take(id, NOW);
    end(id, State.SENT, null, minutes(1));

    assertThat(due(minutes(60), 9)).isEmpty();
    assertThat(take(id, minutes(60))).isEmpty();
    assertThat(as(Actor.CLOCK, () -> ports.deliveries().counts(9)).lastSentAt())
        .isEqualTo(minutes(1));
  }

  @Test
  void whatIsPutOffIsDueThen() {
    UUID id = add(NOW);
    take(id, NOW);
    run(Actor.CLOCK, () -> ports.deliveries().putOff(id, minutes(3), "busy"));

    assertThat(due(minutes(2), 9)).isEmpty();
    assertThat(take(id, minutes(3)).orElseThrow().lastError()).isEqualTo("busy");
  }

  @Test
  void anOperatorSeesWhatIsDeadAndTriesItAgain() {
    UUID first = add(NOW);
    UUID second = add(NOW);
    add(NOW);
    end(first, State.DEAD, "550 unknown", minutes(1));
    end(second, State.DEAD, "gone", minutes(2));

    List<DeadLetter> dead = dead();
    assertThat(dead).extracting(DeadLetter::id).containsExactly(second, first);
    assertThat(dead.get(1).reason()).isEqualTo("550 unknown");
    assertThat(dead.get(1).username()).isEqualTo(world.people().user.username());
    assertThat(dead.get(1).digest()).isFalse();
    assertThat(as(operator(), () -> ports.deliveries().counts(9)).dead()).isEqualTo(2);
    assertThat(as(operator(), () -> ports.deliveries().counts(1)).dead()).isEqualTo(1);

    assertThat(as(operator(), () -> ports.deliveries().replay(first, minutes(3)))).isTrue();
    assertThat(as(operator(), () -> ports.deliveries().replay(first, minutes(3)))).isFalse();
    assertThat(take(first, minutes(3)).orElseThrow().attempts()).isEqualTo(1);
    assertThat(as(operator(), () -> ports.deliveries().replayAll(minutes(4)))).isEqualTo(1);
    assertThat(dead()).isEmpty();
  }

  @Test
  void aDigestIsOneForEachPersonAndTimeUntilItIsBegun() {
    Delivery wanted = digest(minutes(10));
    UUID id = as(Actor.CLOCK, () -> ports.deliveries().digest(wanted)).orElseThrow();
    assertThat(id).isEqualTo(wanted.id());
    assertThat(as(Actor.CLOCK, () -> ports.deliveries().digest(digest(minutes(10))))).contains(id);
    assertThat(as(Actor.CLOCK, () -> ports.deliveries().digest(digest(minutes(20)))))
        .isPresent()
        .get()
        .isNotEqualTo(id);

    take(id, minutes(10));
    assertThat(as(Actor.CLOCK, () -> ports.deliveries().digest(digest(minutes(10))))).isEmpty();
  }

  @Test
  void choicesAreKeptUnlessTheyWereChangedMeanwhile() {
    Actor user = world.people().user;
    UUID id = user.userId();
    assertThat(as(user, () -> ports.deliveries().choices(id))).isEqualTo(MailChoices.NONE);

    MailChoices first = new MailChoices(Map.of(NoticeGroup.PROGRESS, MailMode.OFF), 1);
    assertThat(as(user, () -> ports.deliveries().choose(id, first))).isTrue();
    assertThat(as(user, () -> ports.deliveries().choose(id, first))).isFalse();
    MailChoices second =
        new MailChoices(
            Map.of(NoticeGroup.PROGRESS, MailMode.DIGEST, NoticeGroup.REMINDER, MailMode.OFF), 2);
    assertThat(as(user, () -> ports.deliveries().choose(id, second))).isTrue();

    assertThat(as(user, () -> ports.deliveries().choices(id))).isEqualTo(second);
    assertThat(as(Actor.CLOCK, () -> ports.deliveries().choices(id))).isEqualTo(second);
  }

  private Actor operator() {
    return world.people().operator;
  }

  private static Instant minutes(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private Delivery delivery(Instant digestAt, Instant due) {
    return new Delivery(
        ports.ids().next(),
        world.people().user.userId(),
        digestAt,
        State.WAITING,
        0,
        due,
        null,
        NOW,
        null);
  }

  private Delivery digest(Instant at) {
    return delivery(at, at);
  }

  private UUID add(Instant due) {
    Delivery delivery = delivery(null, due);
    run(Actor.CLOCK, () -> ports.deliveries().add(delivery));
    return delivery.id();
  }

  private List<UUID> due(Instant now, int most) {
    return as(Actor.CLOCK, () -> ports.deliveries().due(now, most));
  }

  private Optional<Delivery> take(UUID id, Instant now) {
    return as(Actor.CLOCK, () -> ports.deliveries().take(id, now, now.plus(Duration.ofMinutes(5))));
  }

  private void end(UUID id, State state, String reason, Instant at) {
    run(Actor.CLOCK, () -> ports.deliveries().end(id, state, reason, at));
  }

  private List<DeadLetter> dead() {
    return as(operator(), () -> ports.deliveries().dead(PageRequest.first())).items();
  }
}
