package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.DraftMoves;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** One round of taking open drafts along to the version their program's manager has published. */
public final class MovingRound {

  private final DraftMoves moves;

  public MovingRound(DraftMoves moves) {
    this.moves = moves;
  }

  /**
   * Answers how many were moved.
   *
   * @param goOn asked before each batch
   */
  public int run(BooleanSupplier goOn) {
    return ClockRound.lapse(
        "moving draft",
        goOn,
        (Set<UUID> tried) -> moves.due(Actor.CLOCK, tried, ClockRound.BATCH),
        id -> moves.move(Actor.CLOCK, id));
  }
}
