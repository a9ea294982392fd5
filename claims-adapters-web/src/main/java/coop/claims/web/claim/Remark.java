package coop.claims.web.claim;

import coop.claims.domain.claim.Feedback;
import java.time.Instant;
import java.util.UUID;

/**
 * The reviewer's feedback, pinned to the item it is about.
 *
 * @param item the item's name
 * @param place id of the element on the claim's page that shows the item
 * @param open whether the partner still has to change the item or answer
 */
public record Remark(Feedback feedback, String item, String place, boolean open) {

  public UUID id() {
    return feedback.id();
  }

  public boolean mustFix() {
    return feedback.severity() == Feedback.Severity.MUST_FIX;
  }

  public String severity() {
    return feedback.severity().name();
  }

  public String text() {
    return feedback.text();
  }

  /** The partner's words; null until given. */
  public String answer() {
    return feedback.answer();
  }

  public Instant at() {
    return feedback.at();
  }

  public boolean resolved() {
    return feedback.resolved();
  }
}
