package coop.claims.domain.review;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Map;

/** Read model of the queue, narrowed to the actor's grants, selected straight from storage. */
public interface ReviewQueue {

  Page<ClaimLine> queue(Actor actor, QueueFilter filter, Instant now, PageRequest page);

  /** Stops counting at {@link ReviewerClaims#MOST_COUNTED}. */
  Map<Tab, Integer> counts(Actor actor, Instant now);
}
