package coop.claims.domain.program;

import java.time.Instant;
import java.util.UUID;

/**
 * The next version of a program, while somebody writes it. A program has one at most.
 *
 * @param version raised by every change and never used again, not even after the draft was dropped
 * @param base number of the version it begins from, the one in force; 0 for a new program
 * @param written as its author wrote it, JSON or YAML
 * @param source the same, canonical: RFC 8785, everything spelled out
 * @param sha256 of the source, lower-case hex
 * @param changedBy who changed it last, and so cannot publish it
 */
public record ProgramDraft(
    UUID id,
    String programCode,
    long version,
    int base,
    String written,
    String source,
    String sha256,
    UUID changedBy,
    Instant changedAt) {

  /** The number it will be published under. */
  public int number() {
    return base + 1;
  }
}
