package coop.claims.domain.fund;

import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import java.time.Instant;
import java.util.UUID;

/**
 * A correction of a fund, with a reason and a note. A large one is proposed by one person and
 * confirmed or declined by another; a small one is booked at once. What is decided stays.
 *
 * @param amount above zero for more money in the fund, below zero for less
 * @param decidedBy who confirmed or declined it, or booked it at once; null while it is proposed
 */
public record Adjustment(
    UUID id,
    UUID organisationId,
    UUID fundId,
    Money amount,
    AdjustmentReason reason,
    String note,
    UUID proposedBy,
    Instant proposedAt,
    State state,
    UUID decidedBy,
    Instant decidedAt) {

  /** Where an adjustment stands. */
  public enum State {
    PROPOSED,
    BOOKED,
    DECLINED
  }

  public Adjustment {
    boolean open = state == State.PROPOSED;
    if (open != (decidedBy == null) || open != (decidedAt == null)) {
      throw new IllegalArgumentException("exactly what is decided has somebody who decided it");
    }
  }

  /** 1 while it is proposed, 2 from the decision on. */
  public long version() {
    return state == State.PROPOSED ? 1 : 2;
  }

  /** The size of it, without its sign. */
  Money size() {
    return amount.isNegative() ? amount.negated() : amount;
  }

  Adjustment booked(UUID by, Instant at) {
    return decided(State.BOOKED, by, at);
  }

  /**
   * @throws coop.claims.domain.shared.RefusalException {@code adjustment.decided}, {@code
   *     adjustment.four-eyes}
   */
  Adjustment confirmed(UUID by, Instant at) {
    refuseUnlessDecidable(by);
    return decided(State.BOOKED, by, at);
  }

  /** Refused as {@link #confirmed} is. */
  Adjustment declined(UUID by, Instant at) {
    refuseUnlessDecidable(by);
    return decided(State.DECLINED, by, at);
  }

  private void refuseUnlessDecidable(UUID by) {
    if (state != State.PROPOSED) {
      throw Refusal.of(Kind.ILLEGAL_STEP, "adjustment.decided").asException();
    }
    if (proposedBy.equals(by)) {
      throw Refusal.of(Kind.FORBIDDEN, "adjustment.four-eyes").asException();
    }
  }

  private Adjustment decided(State to, UUID by, Instant at) {
    return new Adjustment(
        id, organisationId, fundId, amount, reason, note, proposedBy, proposedAt, to, by, at);
  }
}
