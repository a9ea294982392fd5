package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes drafts along to the version that their program's manager has published. */
public final class DraftMovesService implements DraftMoves {

  private final ClaimDesk desk;
  private final PinnedDrafts drafts;
  private final Programs programs;

  public DraftMovesService(ClaimDesk desk, PinnedDrafts drafts, Programs programs) {
    this.desk = desk;
    this.drafts = drafts;
    this.programs = programs;
  }

  @Override
  public Outcome<List<UUID>> due(Actor actor, Set<UUID> without, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          return drafts.toMove(without, most);
        });
  }

  @Override
  public Outcome<Boolean> move(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          Open open = desk.openForClock(actor, claimId);
          Claim claim = open.claim();
          Placement place = claim.placement();
          Optional<Integer> target = drafts.target(place.programCode(), place.programVersion());
          boolean draft = claim.status() == ClaimStatus.EDITING && !claim.life().isDeleted();
          if (!draft || target.isEmpty()) {
            return false;
          }
          Optional<ActivityType> activity =
              programs
                  .catalogue(place.programCode(), target.get())
                  .activity(claim.form().activityCode())
                  .filter(ActivityType::active);
          if (activity.isEmpty()) {
            return false;
          }
          claim.moveTo(open.deed(), target.get(), activity.get());
          desk.close(open);
          return true;
        });
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}
