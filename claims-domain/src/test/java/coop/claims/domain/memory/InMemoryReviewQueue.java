package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.Life;
import coop.claims.domain.review.ReviewQueue;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@link ReviewQueue} in memory. */
final class InMemoryReviewQueue implements ReviewQueue {

  private final ClaimLines lines;
  private final InMemoryClaims claims;
  private final InMemoryClaimIndex index;

  InMemoryReviewQueue(ClaimLines lines, InMemoryClaims claims, InMemoryClaimIndex index) {
    this.lines = lines;
    this.claims = claims;
    this.index = index;
  }

  @Override
  public Page<ClaimLine> queue(Actor actor, QueueFilter filter, Instant now, PageRequest page) {
    return Pages.page(
        in(actor, filter.tab(), now)
            .filter(
                l -> filter.programCode() == null || filter.programCode().equals(l.programCode()))
            .filter(l -> filter.text() == null || index.matches(l, filter.text()))
            .toList(),
        ClaimLines.mostUrgentFirst(),
        ClaimLine::id,
        page);
  }

  @Override
  public Map<Tab, Integer> counts(Actor actor, Instant now) {
    Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
    for (Tab tab : Tab.values()) {
      counts.put(tab, (int) in(actor, tab, now).limit(ReviewerClaims.MOST_COUNTED).count());
    }
    return counts;
  }

  private Stream<ClaimLine> in(Actor actor, Tab tab, Instant now) {
    return lines.visibleTo(actor).filter(l -> belongs(l, tab, actor, now));
  }

  private boolean belongs(ClaimLine line, Tab tab, Actor actor, Instant now) {
    Life life = claims.snapshot(line.id()).orElseThrow().life();
    ClaimStatus status = life.status();
    boolean vendorsTurn =
        status == ClaimStatus.SUBMITTED
            || status == ClaimStatus.UNDER_REVIEW
            || status == ClaimStatus.DISPUTED;
    return switch (tab) {
      case NEW -> status == ClaimStatus.SUBMITTED;
      case MINE -> status == ClaimStatus.UNDER_REVIEW && actor.userId().equals(life.reviewerId());
      case AWAITING_PARTNER -> status.awaitsAnswer();
      case DISPUTES -> status == ClaimStatus.DISPUTED;
      case OVERDUE -> vendorsTurn && now.isAfter(life.due());
    };
  }
}
