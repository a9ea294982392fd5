package coop.claims.domain.fund;

import coop.claims.domain.shared.Money;
import java.time.Instant;

/**
 * How a fund stands. Earnings of a period that do not reach the program's threshold are no co-op
 * funds: nobody can claim them, and they become a rebate at the deadline. As the public guide's
 * page "View co-op funds" says.
 *
 * <p>Earnings count as they stand, corrections included, and the threshold is read live: a
 * correction may lift a fund over it. What claims have reserved by then stays theirs.
 */
public enum FundStatus {
  /** Its claiming window is still to open. */
  ACCRUING,
  BELOW_THRESHOLD,
  AVAILABLE,
  /** Its claim deadline has passed. */
  EXPIRED;

  /**
   * @param earned everything that came from the budget
   * @param threshold in the same currency; null for none
   * @param opensAt when its claiming window opens
   * @param expiresAt the claim deadline, exclusive
   */
  public static FundStatus of(
      Money earned, Money threshold, Instant opensAt, Instant expiresAt, Instant now) {
    if (now.isBefore(opensAt)) {
      return ACCRUING;
    }
    if (!now.isBefore(expiresAt)) {
      return EXPIRED;
    }
    return isBelow(earned, threshold) ? BELOW_THRESHOLD : AVAILABLE;
  }

  static boolean isBelow(Money earned, Money threshold) {
    return threshold != null && threshold.isMoreThan(earned);
  }
}
