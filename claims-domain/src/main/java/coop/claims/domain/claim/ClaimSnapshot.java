package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import java.util.List;
import java.util.UUID;

/**
 * A claim as it is stored and shown.
 *
 * @param number eight Crockford base-32 characters and a check character, without dashes
 * @param claimed sum of all lines
 * @param approved null unless the claim is approved
 * @param feedback of all submissions, oldest first
 * @param version raised by every change of the claim
 */
public record ClaimSnapshot(
    UUID id,
    String number,
    Placement placement,
    Form form,
    Content content,
    Life life,
    Money claimed,
    Money approved,
    List<Feedback> feedback,
    long version) {

  public ClaimSnapshot {
    feedback = List.copyOf(feedback);
  }

  public ClaimStatus status() {
    return life.status();
  }

  public UUID organisationId() {
    return placement.organisationId();
  }
}
