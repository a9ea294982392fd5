package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A deleted draft can be restored, for a while; then only its history is left. */
public abstract class DeletedDraftsContract extends SecondThoughtsContract {

  @Test
  void aDeletedDraftComesBackWhole() {
    UUID claim = world.filled();
    UUID request = ask(claim);
    ClaimSnapshot before = world.claim(claim);
    done(world.in().claims().delete(admin(), claim, world.version(claim)));
    assertThat(kind(world.in().views().detail(admin(), claim))).isEqualTo(Kind.NOT_FOUND);

    DeletedDraft draft = done(second().deletedDraft(admin(), claim));
    assertThat(draft.until()).isEqualTo(draft.deletedAt().plus(SecondThoughts.DRAFT_KEPT));
    done(second().restore(admin(), claim, draft.line().version()));

    assertUnchanged(claim, before);
    assertThat(done(world.in().views().detail(admin(), claim)).claim().status())
        .isEqualTo(ClaimStatus.EDITING);
    assertThat(actions(claim)).contains("claim.deleted").endsWith("claim.restored");
    assertThat(done(world.in().evidence().request(admin(), request)).state())
        .isEqualTo(DocumentRequest.State.CANCELLED);
    assertThat(code(second().restore(admin(), claim, null))).isEqualTo("claim.not-deleted");
    world.submit(claim);
  }

  @Test
  void whoMayDeleteADraftMayRestoreIt() {
    UUID own = world.deleted();
    UUID admins = world.draft(admin());
    done(world.in().claims().delete(admin(), admins, null));

    assertThat(deletedFor(world.people().user)).containsExactly(own);
    assertThat(deletedFor(admin())).containsExactlyInAnyOrder(own, admins);
    assertThat(deletedFor(world.people().globalAdmin)).containsExactlyInAnyOrder(own, admins);
    for (Actor nobody :
        List.of(
            world.people().otherUser,
            world.people().lyonAdmin,
            world.people().devicesAdmin,
            world.people().colleague,
            world.people().borealisAdmin,
            world.people().reviewer,
            world.people().supervisor)) {
      assertThat(deletedFor(nobody)).as(nobody.username()).isEmpty();
      assertThat(kind(second().deletedDraft(nobody, own))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(second().restore(nobody, own, null))).isEqualTo(Kind.NOT_FOUND);
    }
    assertThat(kind(second().restore(world.people().user, admins, null))).isEqualTo(Kind.NOT_FOUND);
    done(second().restore(world.people().user, own, null));
    assertThat(kind(second().restore(world.people().otherUser, own, null)))
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void deletedDraftsComePageByPageLatestFirst() {
    UUID first = world.deleted();
    after(MOMENT);
    UUID second = world.deleted();
    after(MOMENT);
    UUID third = world.deleted();

    var page = done(second().deletedDrafts(admin(), new PageRequest(null, 2)));
    assertThat(page.items()).extracting(d -> d.line().id()).containsExactly(third, second);
    assertThat(done(second().deletedDrafts(admin(), new PageRequest(page.next(), 2))).items())
        .extracting(d -> d.line().id())
        .containsExactly(first);
  }

  @Test
  void twoPeopleRestoreItOnce() {
    UUID claim = world.deleted();
    long version = world.version(claim);

    done(second().restore(world.people().user, claim, version));

    assertThat(code(second().restore(admin(), claim, version))).isEqualTo("claim.not-deleted");
    done(world.in().claims().delete(admin(), claim, null));
    assertThat(kind(second().restore(admin(), claim, version))).isEqualTo(Kind.STALE);
  }

  @Test
  void afterTheClaimDeadlineARestoredDraftExpiresByTheClock() {
    world.clock().moveTo(world.deadline().minus(MOMENT));
    UUID claim = world.deleted();
    after(MOMENT);

    done(second().restore(world.people().user, claim, null));

    assertThat(code(world.in().claims().submit(admin(), claim, null))).isEqualTo("claim.not-ready");
    assertThat(done(world.in().claimClock().due(Actor.CLOCK, Set.of(), 100)))
        .containsExactly(claim);
    assertThat(done(world.in().claimClock().lapse(Actor.CLOCK, claim))).isTrue();
    assertThat(world.claim(claim).status()).isEqualTo(ClaimStatus.EXPIRED);
  }

  @Test
  void afterThirtyDaysItIsEmptiedAndItsHistoryStays() {
    UUID claim = world.filled();
    done(world.in().claims().delete(world.people().user, claim, null));
    after(SecondThoughts.DRAFT_KEPT.minus(MOMENT));
    assertThat(deletedFor(admin())).containsExactly(claim);
    assertThat(dueForPurge()).isEmpty();
    assertThat(done(world.in().claimClearing().purge(Actor.CLOCK, claim))).isFalse();

    after(MOMENT);
    assertThat(deletedFor(admin())).isEmpty();
    assertThat(kind(second().restore(admin(), claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(dueForPurge()).containsExactly(claim);
    assertThat(done(world.in().claimClearing().purge(Actor.CLOCK, claim))).isTrue();

    assertThat(done(world.in().claimClearing().purge(Actor.CLOCK, claim))).isFalse();
    assertThat(dueForPurge()).isEmpty();
    ClaimSnapshot left = world.claim(claim);
    assertThat(left.content().documents()).isEmpty();
    assertThat(left.content().invoices()).isEmpty();
    assertThat(left.form().description()).isNull();
    assertThat(left.form().name()).isEmpty();
    assertThat(actions(claim)).contains("claim.created", "claim.deleted").endsWith("claim.purged");
  }

  @Test
  void onlyTheClockPurges() {
    UUID claim = world.deleted();
    for (Actor nobody : List.of(admin(), world.people().operator)) {
      assertThat(kind(world.in().claimClearing().due(nobody, Set.of(), 1)))
          .isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(world.in().claimClearing().purge(nobody, claim))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(world.in().claimClearing().forgetRemovals(nobody, 1)))
          .isEqualTo(Kind.FORBIDDEN);
    }
  }
}
