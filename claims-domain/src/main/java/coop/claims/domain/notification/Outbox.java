package coop.claims.domain.notification;

import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.notification.MailDesk.DeadEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Events that people have yet to be told of. For the system, and what is dead for operators. */
public interface Outbox {

  /** Takes those of other actions as told, bounded; answers how many. */
  int pass(Set<String> toldActions, Instant now, int most);

  /** Waiting and due, oldest first. */
  List<UUID> waiting(Instant now, int most);

  /** Locks it until the transaction ends; empty when it was told, or somebody else has it. */
  Optional<HistoryEvent> locked(UUID eventId);

  void told(UUID eventId, Instant at);

  /** How often telling of it has failed. */
  int attempts(UUID eventId);

  /** Telling of it failed once more; it is tried again then, or, without a time, never. */
  void failed(UUID eventId, Instant next, String reason, Instant at);

  /** Latest first, bounded. */
  List<DeadEvent> dead(int most);

  /** Whether there was such a dead event; it waits again, with all its attempts. */
  boolean replay(UUID eventId, Instant now);

  /** All dead events; answers how many. */
  int replayAll(Instant now);
}
