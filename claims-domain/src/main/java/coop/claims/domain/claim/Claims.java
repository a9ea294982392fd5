package coop.claims.domain.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Claims in storage. What is another organisation's is not found. */
public interface Claims {

  void add(Claim claim);

  /** Locks the claim's row until the transaction ends and reads the whole claim. */
  Optional<Claim> locked(UUID claimId);

  /** Reads the whole claim without a lock. */
  Optional<Claim> byId(UUID claimId);

  /**
   * Locks the row only, for what belongs to the claim but is not part of it (comments, requests).
   * Whether the claim exists and is not deleted.
   */
  boolean lock(UUID claimId);

  /**
   * Writes what changed, new item decisions, submissions, receipts and removals included, and
   * raises the version.
   *
   * @throws coop.claims.domain.shared.RefusalException STALE when the claim was changed since
   */
  void save(Claim claim);

  /** The claim's last submission, as it was handed in. The claim was submitted at least once. */
  Submission lastSubmission(UUID claimId);

  /** What was decided of the items of that submission, oldest first. */
  List<ItemDecision> decisionsOn(UUID claimId, int submission);

  /** What was taken out of the claim and kept aside; empty when it is back or forgotten. */
  Optional<Removal> removal(UUID claimId, UUID removalId);

  /** Forgets what was taken out before that, bounded; answers how many. */
  int forgetRemovals(Instant before, int most);

  /** Drafts deleted at that time or before whose words are still there, bounded, as below. */
  List<UUID> deletedUntil(Instant time, Set<UUID> without, int most);

  /** Drafts whose claim deadline has passed, bounded, those named left out. */
  List<UUID> draftsPastDeadline(Instant now, Set<UUID> without, int most);

  /** Claims whose information request was not answered in time, bounded, those named left out. */
  List<UUID> unanswered(Instant now, Set<UUID> without, int most);
}
