package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Forgets what cannot be taken back any more. */
public final class ClaimClearingService implements ClaimClearing {

  private final ClaimDesk desk;
  private final Claims claims;
  private final Clock clock;

  public ClaimClearingService(ClaimDesk desk, Claims claims, Clock clock) {
    this.desk = desk;
    this.claims = claims;
    this.clock = clock;
  }

  @Override
  public Outcome<List<UUID>> due(Actor actor, Set<UUID> without, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          return claims.deletedUntil(lastDeletion(clock.instant()), without, most);
        });
  }

  @Override
  public Outcome<Boolean> purge(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          Open open = desk.openForClock(actor, claimId);
          Claim claim = open.claim();
          Instant deletedAt = claim.life().deletedAt();
          if (deletedAt == null
              || deletedAt.isAfter(lastDeletion(open.now()))
              || claim.form().name().equals(Form.PURGED)) {
            return false;
          }
          claim.purge(open.deed());
          desk.close(open);
          return true;
        });
  }

  private static Instant lastDeletion(Instant now) {
    return now.minus(SecondThoughts.DRAFT_KEPT);
  }

  @Override
  public Outcome<Integer> forgetRemovals(Actor actor, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          return claims.forgetRemovals(clock.instant().minus(Removal.LIFE), most);
        });
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}
