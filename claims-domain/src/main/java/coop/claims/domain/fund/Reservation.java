package coop.claims.domain.fund;

import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What one claim holds of one fund. A claim drawing on several funds has one for each.
 *
 * @param reserved while the claim is open
 * @param consumed once it is approved
 * @param held released after the fund's deadline, and kept for a dispute of this same claim
 * @param heldUntil when the held part lapses; null when nothing is held
 */
public record Reservation(
    UUID fundId, UUID claimId, Money reserved, Money consumed, Money held, Instant heldUntil) {

  static Reservation none(UUID fundId, UUID claimId, Money zero) {
    return new Reservation(fundId, claimId, zero, zero, zero, null);
  }
}
