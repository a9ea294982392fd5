package coop.claims.web.review;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Life;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.OpenClaim;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a claim for its reader (T3), from the queue or from its page. Two reviewers press at once
 * every day: the second is told who has the claim, for "something changed" would send them looking.
 */
@RequestScoped
public class Taking {

  @Inject ReviewerClaims claims;
  @Inject OpenClaim open;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  /**
   * @param version null when none was shown
   * @return empty when it was refused, which is told on the page
   */
  public Optional<Receipt> take(UUID claimId, Long version) {
    return posting.run(
        "take",
        () -> claims.take(context.actor(), claimId, version),
        refusal -> taker(claimId, refusal).map(name -> told(claimId, name)));
  }

  private String told(UUID claimId, String name) {
    return wording.format("queue.taken-already", open.number(claimId), name);
  }

  /** Name of the other reviewer; empty when it was refused for another reason. */
  private Optional<String> taker(UUID claimId, Refusal refusal) {
    if (!Posting.isOutdated(refusal)) {
      return Optional.empty();
    }
    open.forget();
    Life life = open.detail(claimId).claim().life();
    boolean taken =
        life.status() == ClaimStatus.UNDER_REVIEW
            && !context.actor().userId().equals(life.reviewerId());
    return taken
        ? Optional.of(open.sheet(claimId).words().person(life.reviewerId()))
        : Optional.empty();
  }
}
