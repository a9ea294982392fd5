package coop.claims.domain.review;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What the validation team does with a claim, under review and in a dispute alike: the claim's
 * status decides which of the two it is. In a review the claim's reviewer decides; in a dispute a
 * dispute reviewer who did not decide it before.
 *
 * <p>Versions and common refusals as in {@code PartnerClaims}.
 */
public interface ReviewerClaims {

  /** T3. */
  Outcome<Receipt> take(Actor actor, UUID claimId, Long version);

  /** T17, by the reviewer or a supervisor. */
  Outcome<Receipt> putBack(Actor actor, UUID claimId, Long version);

  /** Feedback on one item; answers the feedback's id. */
  Outcome<Receipt> feedback(Actor actor, UUID claimId, Long version, NewFeedback command);

  /**
   * Decides one item; a line's approved amount below the claimed one needs a reason. Answers the
   * decision's id.
   */
  Outcome<Receipt> decideItem(Actor actor, UUID claimId, Long version, Decision command);

  /** T4, T11. Needs at least one open feedback item that must be fixed, and words. */
  Outcome<Receipt> requestInformation(Actor actor, UUID claimId, Long version, String text);

  /**
   * T6, T9. Accepts what is pending; refused {@code review.items-open} while an item needs change
   * or is rejected, and {@code review.nothing-approved} when every line is cut to zero.
   */
  Outcome<Receipt> approve(Actor actor, UUID claimId, Long version, String text);

  /** T7, T10. Reason and words are required, and stand in the history. */
  Outcome<Receipt> reject(Actor actor, UUID claimId, Long version, ReasonCode reason, String text);

  Outcome<Page<ClaimLine>> queue(Actor actor, QueueFilter filter, PageRequest page);

  /** How many claims stand in each tab, counted up to {@value #MOST_COUNTED}. */
  Outcome<Map<Tab, Integer>> counts(Actor actor);

  int MOST_COUNTED = 1_000;

  /** The parts of the queue. */
  enum Tab {
    /** Submitted, not taken. */
    NEW,
    /** Under review by the actor. */
    MINE,
    /** Information was asked for. */
    AWAITING_PARTNER,
    DISPUTES,
    /** Any clock of the vendor's side has run out. */
    OVERDUE
  }

  /**
   * Most urgent first.
   *
   * @param programCode null for all
   * @param text as in {@code ClaimFilter}
   */
  record QueueFilter(Tab tab, String programCode, String text) {}

  /**
   * @param item as {@code ItemRef} writes it, for example {@code document:<id>}
   */
  record NewFeedback(String item, Feedback.Severity severity, String text) {}

  /**
   * @param state ACCEPTED, NEEDS_CHANGE or REJECTED; the last two need a reason and words
   * @param approved for a line only: 0 to the claimed amount; null means all of it
   */
  record Decision(
      String item, ItemState state, ReasonCode reason, String text, BigDecimal approved) {}
}
