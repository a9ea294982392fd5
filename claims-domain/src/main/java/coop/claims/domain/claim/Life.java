package coop.claims.domain.claim;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Where a claim is in its life, and which clocks run.
 *
 * @param submission how often it was handed in, disputes included; 0 for a draft
 * @param everTaken whether a reviewer ever started on it
 * @param reviewerId who has it under review, or had it when information was asked for; else null
 * @param reviewDue when the review should be done; null when no such clock runs
 * @param responseDue when the partner must have answered; null when nothing was asked
 * @param informationRequest the reviewer's words of the open information request; null otherwise
 * @param disputeDue when the dispute should be decided; null otherwise
 * @param disputeUntil end of the dispute window, exclusive; null when there is none
 * @param justification of the latest dispute, the partner's words; null before the first
 * @param rejectionFinal whether no dispute is left
 * @param decidedBy who decided last, the clock included
 * @param deciders everybody who ever decided it: another person decides a dispute, or reopens
 * @param deletedAt when the draft was deleted; null otherwise
 */
public record Life(
    ClaimStatus status,
    Instant statusSince,
    Instant createdAt,
    UUID createdBy,
    int submission,
    Instant firstSubmittedAt,
    Instant submittedAt,
    UUID submittedBy,
    boolean everTaken,
    UUID reviewerId,
    Instant reviewDue,
    Instant responseDue,
    String informationRequest,
    Instant disputeDue,
    Instant disputeUntil,
    String justification,
    boolean rejectionFinal,
    UUID decidedBy,
    Set<UUID> deciders,
    Instant decidedAt,
    ReasonCode decisionReason,
    String decisionText,
    Instant deletedAt) {

  public Life {
    deciders = Set.copyOf(deciders);
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public boolean wasEverSubmitted() {
    return firstSubmittedAt != null;
  }

  /** The clock that matters now, whoever has the ball; null when none runs. */
  public Instant due() {
    return switch (status) {
      case SUBMITTED, UNDER_REVIEW -> reviewDue;
      case ACTION_REQUIRED, PARTNER_ACTION_REQUIRED -> responseDue;
      case DISPUTED -> disputeDue;
      case REJECTED -> rejectionFinal ? null : disputeUntil;
      case EDITING, APPROVED, EXPIRED, WITHDRAWN -> null;
    };
  }
}
