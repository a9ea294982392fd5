package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;

import coop.claims.domain.world.World;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a claim can stand, as far as it makes a difference to somebody's rights: its status, and
 * twice what the status alone does not say.
 */
enum Standing {
  EDITING("Editing", World::draft),
  SUBMITTED("Submitted, first time", World::submitted),
  SUBMITTED_AGAIN("Submitted again, or put back", w -> w.submit(answered(w))),
  UNDER_REVIEW("Under review", World::underReview),
  ACTION_REQUIRED("Action required", World::actionRequired),
  PARTNER_ACTION_REQUIRED("Partner Action Required", World::partnerActionRequired),
  DISPUTED("Disputed", World::disputed),
  APPROVED("Approved", World::approved),
  REJECTED("Rejected", World::rejected),
  REJECTED_FINAL("Rejected, no dispute left", World::rejectedForGood),
  EXPIRED("Expired", World::expired),
  WITHDRAWN("Withdrawn", World::withdrawn);

  private final String label;
  private final Function<World, UUID> way;

  Standing(String label, Function<World, UUID> way) {
    this.label = label;
    this.way = way;
  }

  String label() {
    return label;
  }

  /** Brings a claim there. */
  UUID in(World world) {
    return way.apply(world);
  }

  ClaimStatus status() {
    return switch (this) {
      case SUBMITTED_AGAIN -> ClaimStatus.SUBMITTED;
      case REJECTED_FINAL -> ClaimStatus.REJECTED;
      default -> ClaimStatus.valueOf(name());
    };
  }

  boolean wasSubmitted() {
    return this != EDITING && this != EXPIRED;
  }

  /** A life of that standing now, in which these people have had a part. */
  Life life(UUID createdBy, UUID reviewer, UUID decidedBy) {
    boolean submitted = wasSubmitted();
    boolean again = this == SUBMITTED_AGAIN;
    return new Life(
        status(),
        World.START,
        World.START,
        createdBy,
        submitted ? (again ? 2 : 1) : 0,
        submitted ? World.START : null,
        submitted ? World.START : null,
        submitted ? createdBy : null,
        submitted && this != SUBMITTED && this != WITHDRAWN,
        reviewer,
        null,
        status().awaitsAnswer() ? World.START.plus(Duration.ofDays(7)) : null,
        null,
        null,
        this == REJECTED ? World.START.plus(Duration.ofDays(30)) : null,
        null,
        this == REJECTED_FINAL,
        decidedBy,
        decidedBy == null ? Set.of() : Set.of(decidedBy),
        decidedBy == null ? null : World.START,
        null,
        null,
        null);
  }

  private static UUID answered(World world) {
    UUID claim = world.actionRequired();
    UUID feedback = world.claim(claim).feedback().get(0).id();
    done(
        world
            .in()
            .claims()
            .answer(world.people().admin, claim, null, feedback, "It is on the next page"));
    return claim;
  }
}
