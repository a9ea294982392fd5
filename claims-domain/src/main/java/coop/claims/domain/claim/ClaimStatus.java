package coop.claims.domain.claim;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a claim stands, by the names of the public guide's page "Manage co-op claims". Action
 * required exists twice, because where it came from decides where it goes: from a review ("Action
 * required") and from a dispute ("Partner Action Required").
 */
public enum ClaimStatus {
  EDITING,
  SUBMITTED,
  UNDER_REVIEW,
  ACTION_REQUIRED,
  PARTNER_ACTION_REQUIRED,
  APPROVED,
  REJECTED,
  DISPUTED,
  EXPIRED,
  WITHDRAWN;

  private static final Set<ClaimStatus> WITH_THE_PARTNER =
      EnumSet.of(EDITING, ACTION_REQUIRED, PARTNER_ACTION_REQUIRED);

  private static final Set<ClaimStatus> RESERVING =
      EnumSet.of(SUBMITTED, UNDER_REVIEW, ACTION_REQUIRED, PARTNER_ACTION_REQUIRED, DISPUTED);

  /** Whether the partner may change the claim's content. */
  public boolean isEditable() {
    return WITH_THE_PARTNER.contains(this);
  }

  /** Whether nothing goes on with the claim any more, unless a rejection is disputed. */
  public boolean isOver() {
    return this == APPROVED || this == REJECTED || this == EXPIRED || this == WITHDRAWN;
  }

  /** Whether the claim waits for the partner's answer to an information request. */
  public boolean awaitsAnswer() {
    return this == ACTION_REQUIRED || this == PARTNER_ACTION_REQUIRED;
  }

  /** Whether the claim holds money of its funds reserved. */
  public boolean reserves() {
    return RESERVING.contains(this);
  }
}
