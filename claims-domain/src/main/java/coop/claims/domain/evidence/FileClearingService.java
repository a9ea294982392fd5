package coop.claims.domain.evidence;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Clears bytes away while it holds them released, and before the register forgets them for good: a
 * crash in between leaves a line in the register without bytes that nothing points at, and whoever
 * brings the bytes again puts them back.
 */
public final class FileClearingService implements FileClearing {

  private final DocumentStore store;
  private final StoredFiles files;
  private final Clock clock;

  /**
   * @param clock the one the store's times are told by, whatever time the demo plays in
   */
  public FileClearingService(DocumentStore store, StoredFiles files, Clock clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Outcome<List<String>> unused(Actor actor, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          return files.unused(longAgo(), most);
        });
  }

  @Override
  public Outcome<List<String>> strays(Actor actor, int part) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          Set<String> unknown = files.unknown(store.settledBefore(longAgo(), part));
          return List.copyOf(unknown);
        });
  }

  @Override
  public Outcome<Boolean> clear(Actor actor, String sha256) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          boolean free = files.release(sha256);
          if (free) {
            store.remove(sha256);
          }
          return free;
        });
  }

  private Instant longAgo() {
    return clock.instant().minus(UNUSED);
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}
