package coop.claims.domain.evidence;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * Clears away bytes that nothing points at: of uploads that a later rule refused, and of documents
 * that are gone. Candidates are found first, each is decided in a transaction of its own.
 */
public interface FileClearing {

  /** For how long bytes must have been unused. */
  Duration UNUSED = Duration.ofHours(24);

  /** Files that are known and have not been used for that long, bounded. */
  Outcome<List<String>> unused(Actor clock, int most);

  /**
   * Bytes that came that long ago and are not known at all, in one part of the store.
   *
   * @param part 0 to {@link DocumentStore#PARTS} less 1
   */
  Outcome<List<String>> strays(Actor clock, int part);

  /** Clears one file away unless it is in use, or has come again meanwhile; whether it did. */
  Outcome<Boolean> clear(Actor clock, String sha256);
}
