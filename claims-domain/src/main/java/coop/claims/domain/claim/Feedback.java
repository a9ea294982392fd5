package coop.claims.domain.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer's note on one specific item.
 *
 * @param itemRevision of the item when the note was written: another one means it was touched
 * @param answer the partner's words, null until given
 * @param submission the claim's submission it is about
 */
public record Feedback(
    UUID id,
    ItemRef item,
    int itemRevision,
    Severity severity,
    String text,
    UUID author,
    Instant at,
    int submission,
    String answer,
    boolean resolved) {

  /** Whether a resubmission must answer it. */
  public enum Severity {
    MUST_FIX,
    NOTE
  }

  public boolean isOpenMustFix() {
    return severity == Severity.MUST_FIX && !resolved;
  }

  Feedback answered(String newAnswer) {
    return new Feedback(
        id, item, itemRevision, severity, text, author, at, submission, newAnswer, resolved);
  }

  Feedback settled() {
    return new Feedback(
        id, item, itemRevision, severity, text, author, at, submission, answer, true);
  }
}
