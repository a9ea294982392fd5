package coop.claims.domain.notification;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.notification.Delivery.State;
import coop.claims.domain.notification.Notifier.Result;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives mails out to be sent. */
public final class PostboxService implements Postbox {

  private static final int LONGEST_REASON = 500;

  /** Codes of why a mail was not sent, for the operator. */
  private static final String NOBODY = "recipient-inactive";

  private static final String NO_ADDRESS = "no-address";
  private static final String NOTHING_LEFT = "nothing-left-to-tell";

  private final Deliveries deliveries;
  private final Notices notices;
  private final Accounts accounts;
  private final Retries retries;
  private final Clock clock;

  public PostboxService(
      Deliveries deliveries, Notices notices, Accounts accounts, Retries retries, Clock clock) {
    this.deliveries = deliveries;
    this.notices = notices;
    this.accounts = accounts;
    this.retries = retries;
    this.clock = clock;
  }

  @Override
  public Outcome<List<UUID>> due(Actor system, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          return deliveries.due(now(), most);
        });
  }

  @Override
  public Outcome<Optional<Letter>> take(Actor system, UUID deliveryId) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          Instant now = now();
          return deliveries
              .take(deliveryId, now, now.plus(TAKEN_FOR))
              .flatMap(delivery -> letter(delivery, now));
        });
  }

  /** What can still be said to whom; what cannot ends here. */
  private Optional<Letter> letter(Delivery delivery, Instant now) {
    Optional<UserAccount> user = accounts.byId(delivery.userId()).filter(UserAccount::active);
    if (delivery.attempts() > MOST_ATTEMPTS) {
      // Each server that took it was killed before it could say how that ended.
      deliveries.end(delivery.id(), State.DEAD, delivery.lastError(), now);
      return Optional.empty();
    }
    if (user.isEmpty() || !Teller.hasAddress(user.get())) {
      String why = user.isEmpty() ? NOBODY : NO_ADDRESS;
      deliveries.end(delivery.id(), State.SKIPPED, why, now);
      return Optional.empty();
    }
    UserAccount to = user.get();
    MailChoices choices = deliveries.choices(to.id());
    List<NoticeLine> lines =
        notices.carriedBy(delivery.id()).stream()
            .filter(line -> Sight.sees(to, line))
            .filter(line -> choices.of(line.kind(), to.side()) != MailMode.OFF)
            .filter(line -> !line.isMoot(now))
            .toList();
    if (lines.isEmpty()) {
      deliveries.end(delivery.id(), State.SKIPPED, NOTHING_LEFT, now);
      return Optional.empty();
    }
    return Optional.of(new Letter(delivery.id(), to, delivery.digestAt() != null, lines));
  }

  @Override
  public Outcome<State> ended(Actor system, UUID deliveryId, Result result) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          Instant now = now();
          String reason = shortened(result.reason());
          return switch (result.end()) {
            case TAKEN -> ended(deliveryId, State.SENT, null, now);
            case REFUSED -> ended(deliveryId, State.DEAD, reason, now);
            case LATER, UNREACHABLE -> retried(deliveryId, reason, now);
          };
        });
  }

  @Override
  public Outcome<Integer> putOff(Actor system, List<UUID> deliveryIds, String reason) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          Instant now = now();
          int putOff = 0;
          for (UUID delivery : deliveryIds) {
            if (deliveries.take(delivery, now, now.plus(TAKEN_FOR)).isPresent()) {
              retried(delivery, shortened(reason), now);
              putOff++;
            }
          }
          return putOff;
        });
  }

  private State retried(UUID deliveryId, String reason, Instant now) {
    Optional<Instant> next = retries.after(deliveries.attempts(deliveryId), now);
    if (next.isEmpty()) {
      return ended(deliveryId, State.DEAD, reason, now);
    }
    deliveries.putOff(deliveryId, next.get(), reason);
    return State.WAITING;
  }

  private State ended(UUID deliveryId, State state, String reason, Instant now) {
    deliveries.end(deliveryId, state, reason, now);
    return state;
  }

  private static String shortened(String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}
