package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives out the mails that are due, one at a time, and takes note of how sending ended. Between the
 * two no transaction is open, for a mail server may take its time. A server that is killed in
 * between leaves the delivery taken, and it is due again after {@link #TAKEN_FOR}.
 */
public interface Postbox {

  /** Longer than any attempt takes. */
  Duration TAKEN_FOR = Duration.ofMinutes(5);

  /** Then it is a dead letter. */
  int MOST_ATTEMPTS = 10;

  /** Due now, longest due first. */
  Outcome<List<UUID>> due(Actor system, int most);

  /**
   * Takes one to be sent. Who gets it, what they may see and whether they still want it is looked
   * at again; empty when nothing is left to be sent, or another server has it.
   */
  Outcome<Optional<Letter>> take(Actor system, UUID deliveryId);

  /** How sending one that was taken ended; answers what became of the delivery. */
  Outcome<Delivery.State> ended(Actor system, UUID deliveryId, Notifier.Result result);

  /**
   * Nobody's mail can go now: counts an attempt for those that were not taken; answers how many.
   */
  Outcome<Integer> putOff(Actor system, List<UUID> deliveryIds, String reason);
}
