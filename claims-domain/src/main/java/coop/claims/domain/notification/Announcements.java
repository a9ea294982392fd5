package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * Makes notices of what happened. The event stands in the outbox since the transaction it happened
 * in; each is told in a transaction of its own, so repeating and interrupting are harmless.
 */
public interface Announcements {

  /** Passes over what nobody is told of, bounded; answers how many events that were. */
  Outcome<Integer> pass(Actor system, int most);

  /** Events to be told of now, oldest first. */
  Outcome<List<UUID>> waiting(Actor system, int most);

  /** Tells everybody whom it concerns; answers how many. None when it was told already. */
  Outcome<Integer> tell(Actor system, UUID eventId);

  /** Takes note that telling failed: it is tried again later, ten times in all. */
  Outcome<Boolean> failed(Actor system, UUID eventId, String reason);
}
