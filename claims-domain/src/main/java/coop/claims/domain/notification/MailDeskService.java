package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Serves operators. */
public final class MailDeskService implements MailDesk {

  private static final int MOST_EVENTS = 100;

  private final Deliveries deliveries;
  private final Outbox outbox;
  private final Notifier notifier;
  private final Clock clock;

  public MailDeskService(Deliveries deliveries, Outbox outbox, Notifier notifier, Clock clock) {
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.notifier = notifier;
    this.clock = clock;
  }

  @Override
  public Outcome<Standing> standing(Actor actor) {
    return Outcome.of(
        () -> {
          refuseUnlessOperator(actor);
          return new Standing(notifier.isOn(), deliveries.counts(MOST_COUNTED));
        });
  }

  @Override
  public Outcome<Page<DeadLetter>> deadLetters(Actor actor, PageRequest page) {
    return Outcome.of(
        () -> {
          refuseUnlessOperator(actor);
          return deliveries.dead(page);
        });
  }

  @Override
  public Outcome<List<DeadEvent>> deadEvents(Actor actor) {
    return Outcome.of(
        () -> {
          refuseUnlessOperator(actor);
          return outbox.dead(MOST_EVENTS);
        });
  }

  @Override
  public Outcome<Receipt> replay(Actor actor, UUID id) {
    return Outcome.of(
        () -> {
          refuseUnlessOperator(actor);
          Instant now = now();
          if (!deliveries.replay(id, now) && !outbox.replay(id, now)) {
            throw Refusal.notFound().asException();
          }
          return new Receipt(id, 0);
        });
  }

  @Override
  public Outcome<Integer> replayAll(Actor actor) {
    return Outcome.of(
        () -> {
          refuseUnlessOperator(actor);
          Instant now = now();
          return deliveries.replayAll(now) + outbox.replayAll(now);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The system too, which counts for the metrics. */
  private static void refuseUnlessOperator(Actor actor) {
    if (!actor.isSystem() && !actor.holdsSomewhere(Role.OPERATOR)) {
      throw Refusal.forbidden().asException();
    }
  }
}
