package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimClearing;
import coop.claims.domain.evidence.FileClearing;
import coop.claims.domain.notification.NoticeClearing;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * One round of clearing away what nobody can take back any more: parts that were taken out 30 days
 * ago, drafts deleted as long ago, and bytes that nothing has pointed at for a day; and of notices
 * that have been kept long enough. Each round looks through one part of the document store for
 * bytes nobody knows.
 */
public final class ClearingRound {

  private final ClaimClearing claims;
  private final FileClearing files;
  private final NoticeClearing notices;

  public ClearingRound(ClaimClearing claims, FileClearing files, NoticeClearing notices) {
    this.claims = claims;
    this.files = files;
    this.notices = notices;
  }

  /** What a round has done. */
  public record Done(int removals, int drafts, int files, int notices) {
    public boolean isNothing() {
      return removals == 0 && drafts == 0 && files == 0 && notices == 0;
    }
  }

  /**
   * @param goOn asked before each batch
   * @param part of the document store to look through
   */
  public Done run(BooleanSupplier goOn, int part) {
    int removals =
        ClockRound.ask(() -> claims.forgetRemovals(Actor.CLOCK, ClockRound.BATCH), 0, "removals");
    int drafts =
        ClockRound.lapse(
            "deleted draft",
            goOn,
            (Set<UUID> tried) -> claims.due(Actor.CLOCK, tried, ClockRound.BATCH),
            id -> claims.purge(Actor.CLOCK, id));
    int cleared =
        ClockRound.lapse(
            "unused file",
            goOn,
            (Set<String> tried) -> untried(files.unused(Actor.CLOCK, most(tried)), tried),
            this::clear);
    int strays =
        ClockRound.lapse(
            "unknown file",
            goOn,
            (Set<String> tried) ->
                untried(files.strays(Actor.CLOCK, part), tried)
                    .map(all -> all.subList(0, Math.min(all.size(), ClockRound.BATCH))),
            this::clear);
    return new Done(removals, drafts, cleared + strays, oldNotices(goOn));
  }

  private int oldNotices(BooleanSupplier goOn) {
    int all = 0;
    int forgotten;
    do {
      forgotten =
          ClockRound.ask(() -> notices.forgetOld(Actor.CLOCK, ClockRound.BATCH), 0, "old notices");
      all += forgotten;
    } while (forgotten == ClockRound.BATCH && goOn.getAsBoolean());
    return all;
  }

  /** What is in use after all is asked for again, and must not stand in the way of the others. */
  private static int most(Set<String> tried) {
    return ClockRound.BATCH + tried.size();
  }

  private static Outcome<List<String>> untried(Outcome<List<String>> found, Set<String> tried) {
    return found.map(all -> all.stream().filter(sha256 -> !tried.contains(sha256)).toList());
  }

  private Outcome<Boolean> clear(String sha256) {
    return files.clear(Actor.CLOCK, sha256);
  }
}
