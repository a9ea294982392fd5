package coop.claims.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimClearing;
import coop.claims.domain.evidence.FileClearing;
import coop.claims.domain.notification.NoticeClearing;
import coop.claims.domain.shared.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClearingRoundTest {

  private final Drafts drafts = new Drafts();
  private final Store store = new Store();
  private final Notices notices = new Notices();
  private final ClearingRound round = new ClearingRound(drafts, store, notices);

  @Test
  void everythingThatNobodyCanTakeBackIsCleared() {
    drafts.removals = 3;
    drafts.due.addAll(List.of(new UUID(0, 1), new UUID(0, 2)));
    store.unused.addAll(List.of("a", "b"));
    store.strays.add("c");
    notices.old = 4;

    assertThat(round.run(() -> true, 7)).isEqualTo(new ClearingRound.Done(3, 2, 3, 4));
    assertThat(store.part).isEqualTo(7);
    assertThat(round.run(() -> true, 8).isNothing()).isTrue();
  }

  @Test
  void filesInUseStandInNobodysWay() {
    for (int i = 0; i < 250; i++) {
      store.unused.add("file-" + i);
      store.strays.add("stray-" + i);
    }
    for (int i = 0; i < 120; i++) {
      store.used.add("file-" + i);
      store.used.add("stray-" + i);
    }

    assertThat(round.run(() -> true, 0).files()).isEqualTo(260);
  }

  @Test
  void oldNoticesAreForgottenInBatchesWhileTheLeaseLasts() {
    notices.old = 250;
    assertThat(round.run(() -> true, 0).notices()).isEqualTo(250);

    notices.old = 250;
    assertThat(round.run(() -> false, 0).notices()).isEqualTo(100);
  }

  private static final class Notices implements NoticeClearing {
    int old;

    @Override
    public Outcome<Integer> forgetOld(Actor clock, int most) {
      int forgotten = Math.min(old, most);
      old -= forgotten;
      return Outcome.done(forgotten);
    }
  }

  private static final class Drafts implements ClaimClearing {
    final Set<UUID> due = new LinkedHashSet<>();
    int removals;

    @Override
    public Outcome<List<UUID>> due(Actor clock, Set<UUID> without, int most) {
      return Outcome.done(due.stream().filter(id -> !without.contains(id)).limit(most).toList());
    }

    @Override
    public Outcome<Boolean> purge(Actor clock, UUID claimId) {
      return Outcome.done(due.remove(claimId));
    }

    @Override
    public Outcome<Integer> forgetRemovals(Actor clock, int most) {
      int forgotten = removals;
      removals = 0;
      return Outcome.done(forgotten);
    }
  }

  private static final class Store implements FileClearing {
    final Set<String> unused = new LinkedHashSet<>();
    final Set<String> strays = new LinkedHashSet<>();
    final Set<String> used = new LinkedHashSet<>();
    int part;

    @Override
    public Outcome<List<String>> unused(Actor clock, int most) {
      return Outcome.done(unused.stream().limit(most).toList());
    }

    @Override
    public Outcome<List<String>> strays(Actor clock, int lookedThrough) {
      part = lookedThrough;
      return Outcome.done(List.copyOf(strays));
    }

    @Override
    public Outcome<Boolean> clear(Actor clock, String sha256) {
      return Outcome.done(
          !used.contains(sha256) && (unused.remove(sha256) || strays.remove(sha256)));
    }
  }
}
