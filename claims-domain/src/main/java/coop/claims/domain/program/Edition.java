package coop.claims.domain.program;

import java.time.Instant;
import java.util.UUID;

/**
 * A published version of a program. It never changes; it is retired when a later one is in force.
 *
 * @param number counted from 1
 * @param sha256 of its canonical document, lower-case hex
 * @param author who wrote it last
 * @param publisher somebody else; the same person for what came with master data
 * @param moveDrafts whether open drafts were to move to it
 */
public record Edition(
    String programCode,
    int number,
    State state,
    String sha256,
    UUID author,
    UUID publisher,
    Instant publishedAt,
    boolean moveDrafts) {

  /** Where a version is in its life. A draft is a {@link ProgramDraft}. */
  public enum State {
    /** In force: new claims pin it. */
    PUBLISHED,
    /** A later one is in force; claims that pinned it keep it. */
    RETIRED
  }
}
