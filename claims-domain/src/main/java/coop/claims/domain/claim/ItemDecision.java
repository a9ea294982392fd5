package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer's decision on one item, kept for ever.
 *
 * @param itemRevision of the item it was about
 * @param approved for a line, what was approved of it; null otherwise
 */
public record ItemDecision(
    UUID id,
    UUID claimId,
    int submission,
    ItemRef item,
    int itemRevision,
    ItemState state,
    ReasonCode reason,
    String text,
    Money approved,
    UUID by,
    Instant at) {

  /** As it stands on the item. */
  Judgement judgement() {
    return new Judgement(state, reason, text);
  }
}
