package coop.claims.domain.claim;

import static coop.claims.domain.claim.ClaimStatus.ACTION_REQUIRED;
import static coop.claims.domain.claim.ClaimStatus.APPROVED;
import static coop.claims.domain.claim.ClaimStatus.DISPUTED;
import static coop.claims.domain.claim.ClaimStatus.EDITING;
import static coop.claims.domain.claim.ClaimStatus.EXPIRED;
import static coop.claims.domain.claim.ClaimStatus.PARTNER_ACTION_REQUIRED;
import static coop.claims.domain.claim.ClaimStatus.REJECTED;
import static coop.claims.domain.claim.ClaimStatus.SUBMITTED;
import static coop.claims.domain.claim.ClaimStatus.UNDER_REVIEW;
import static coop.claims.domain.claim.ClaimStatus.WITHDRAWN;

import java.util.Set;

/**
 * Every way a claim can go: the states it starts from and the one it leads to. Creation (T1) and
 * the deletion of a draft (T14) have no status before or after and are not listed. The event code
 * is what stands in the history.
 */
public enum Transition {
  /** T2. */
  SUBMIT("claim.submitted", SUBMITTED, EDITING),
  /** T3. */
  TAKE("claim.review-started", UNDER_REVIEW, SUBMITTED),
  /** T4. */
  REQUEST_INFORMATION("claim.information-requested", ACTION_REQUIRED, UNDER_REVIEW),
  /** T5. */
  RESUBMIT("claim.resubmitted", SUBMITTED, ACTION_REQUIRED),
  /** T5d. */
  RESUBMIT_DISPUTE("claim.dispute-resubmitted", DISPUTED, PARTNER_ACTION_REQUIRED),
  /** T6. */
  APPROVE("claim.approved", APPROVED, UNDER_REVIEW),
  /** T7. */
  REJECT("claim.rejected", REJECTED, UNDER_REVIEW),
  /** T8. */
  DISPUTE("claim.disputed", DISPUTED, REJECTED),
  /** T9. */
  APPROVE_DISPUTE("claim.dispute-approved", APPROVED, DISPUTED),
  /** T10. */
  REJECT_DISPUTE("claim.dispute-rejected", REJECTED, DISPUTED),
  /** T11. */
  REQUEST_INFORMATION_IN_DISPUTE(
      "claim.dispute-information-requested", PARTNER_ACTION_REQUIRED, DISPUTED),
  /** T12. */
  LAPSE("claim.response-lapsed", REJECTED, ACTION_REQUIRED, PARTNER_ACTION_REQUIRED),
  /** T13. */
  EXPIRE("claim.expired", EXPIRED, EDITING),
  /** T15. */
  WITHDRAW("claim.withdrawn", WITHDRAWN, SUBMITTED, ACTION_REQUIRED),
  /** T16. */
  WITHDRAW_DISPUTE("claim.dispute-withdrawn", REJECTED, DISPUTED),
  /** T17. */
  PUT_BACK("claim.put-back", SUBMITTED, UNDER_REVIEW),
  /** T18. */
  REOPEN("claim.reopened", REJECTED, REJECTED);

  private final String event;
  private final ClaimStatus target;
  private final Set<ClaimStatus> sources;

  Transition(String event, ClaimStatus target, ClaimStatus... sources) {
    this.event = event;
    this.target = target;
    this.sources = Set.of(sources);
  }

  public String event() {
    return event;
  }

  public ClaimStatus target() {
    return target;
  }

  public Set<ClaimStatus> sources() {
    return sources;
  }
}
