package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the system forgets when nobody can think again any more. As with {@link ClaimClock},
 * candidates are found first, each is decided in a transaction of its own, and repeating is
 * harmless.
 */
public interface ClaimClearing {

  /**
   * Deleted drafts that cannot be restored any more, bounded.
   *
   * @param without were tried and are still there
   */
  Outcome<List<UUID>> due(Actor clock, Set<UUID> without, int most);

  /**
   * Empties a deleted draft after its 30 days: its words, its parts and its pointers to files go,
   * its history stays. Answers false when it is not the time, or no longer.
   */
  Outcome<Boolean> purge(Actor clock, UUID claimId);

  /** Forgets parts that were taken out 30 days ago, bounded; answers how many. */
  Outcome<Integer> forgetRemovals(Actor clock, int most);
}
