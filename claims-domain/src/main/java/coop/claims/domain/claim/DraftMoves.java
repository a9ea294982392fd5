package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Moves open drafts to a program's new version, where its publisher chose so. Each draft is moved
 * in a transaction of its own and decided on what is true by then, so repeating is harmless; a
 * claim that was ever submitted stays where it is.
 */
public interface DraftMoves {

  /**
   * Drafts to be moved, bounded.
   *
   * @param without were tried and are still there: they must not stand in the way of the others
   */
  Outcome<List<UUID>> due(Actor clock, Set<UUID> without, int most);

  /** Answers false when it is not to be moved any more. */
  Outcome<Boolean> move(Actor clock, UUID claimId);
}
