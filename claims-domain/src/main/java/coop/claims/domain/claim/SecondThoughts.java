package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.program.Period;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a partner can take back: a removed part of a claim, a deleted draft; and beginning anew with
 * what another claim says. Versions and common refusals as in {@link PartnerClaims}.
 */
public interface SecondThoughts {

  /** For how long a deleted draft can be restored. */
  Duration DRAFT_KEPT = Duration.ofDays(30);

  /**
   * What was taken out of the claim and can be put back now, newest first: nothing once it cannot
   * be edited.
   */
  Outcome<List<RemovedPart>> removed(Actor actor, UUID claimId);

  /**
   * Puts back what was taken out, as it was and with what was decided of it. Answers its id, or the
   * claim's for an answer to a requirement. Refused NOT_FOUND {@code removal.gone} when it is back
   * already, was handed in without it, or 30 days have passed; {@code removal.place-taken}, {@code
   * removal.owner-gone} or {@code removal.no-place} when its place is no longer there for it; and
   * as adding it would be. Proof of another activity comes back without its slot.
   */
  Outcome<Receipt> putBack(Actor actor, UUID claimId, Long version, UUID removalId);

  /** Deleted drafts that the actor may restore, latest first. */
  Outcome<Page<DeletedDraft>> deletedDrafts(Actor actor, PageRequest page);

  /** One of them. */
  Outcome<DeletedDraft> deletedDraft(Actor actor, UUID claimId);

  /**
   * Takes T14 back, by whoever may delete the draft. It is a draft as before: after the claim
   * deadline it expires by the clock. What was asked of colleagues stays cancelled. Refused
   * ILLEGAL_STEP {@code claim.not-deleted}; NOT_FOUND once 30 days have passed.
   */
  Outcome<Receipt> restore(Actor actor, UUID claimId, Long version);

  /**
   * A new draft that says what this claim says, whatever its status: form, invoices and statements
   * with their lines; on request also its documents, by reference. What people vouched for is not
   * copied (confirmations, the certification of statements), nor metrics, which tell what one
   * activity brought, nor anything the validation team said. Dates stay as they are; the check
   * tells those outside of the period. Answers the new claim's id.
   *
   * <p>Refused as beginning a claim is (T1); {@code copy.activity-gone} when the program has the
   * activity no longer, {@code copy.other-currency} when the fund's money is another.
   */
  Outcome<Receipt> copy(Actor actor, UUID claimId, CopyOf command);

  /**
   * Periods of the claim's program in which a copy can be begun now, the one that would be chosen
   * first: the claim's own, else the one that closes next.
   */
  Outcome<List<Period>> periodsForCopy(Actor actor, UUID claimId);

  /**
   * @param name null means the claim's own
   * @param periodId null means the first of {@link #periodsForCopy}
   */
  record CopyOf(String name, UUID periodId, boolean withDocuments) {}

  /**
   * @param byName who took it out
   */
  record RemovedPart(Removal removal, String byName) {
    /** Until when it can be put back, unless the claim is handed in before. */
    public Instant until() {
      return removal.at().plus(Removal.LIFE);
    }
  }

  record DeletedDraft(ClaimLine line, Instant deletedAt) {
    /** From then on it cannot be restored any more. */
    public Instant until() {
      return deletedAt.plus(DRAFT_KEPT);
    }
  }
}
