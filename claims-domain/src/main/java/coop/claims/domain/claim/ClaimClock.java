package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the system does when time has passed. Candidates are found first; each claim is then decided
 * in a transaction of its own, on what is true by then, so repeating is harmless.
 */
public interface ClaimClock {

  /**
   * Drafts past their deadline and claims past their answer, bounded.
   *
   * @param without were tried and are still there: they must not stand in the way of the others
   */
  Outcome<List<UUID>> due(Actor clock, Set<UUID> without, int most);

  /** T12 or T13, whichever applies now; answers false when neither does any more. */
  Outcome<Boolean> lapse(Actor clock, UUID claimId);
}
