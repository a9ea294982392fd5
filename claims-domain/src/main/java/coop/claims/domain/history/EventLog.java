package coop.claims.domain.history;

import java.util.List;
import java.util.UUID;

/**
 * Where events go: to each claim's history, chained, and to the outbox for what must happen next,
 * both in the caller's transaction.
 */
public interface EventLog {

  /** All of one claim. Continues the claim's chain; the claim's row is locked by then. */
  void append(List<HistoryEvent> events);

  /** The whole chain of a claim from the first event, for verification. */
  List<ChainedEvent> chain(UUID claimId);
}
