package coop.claims.domain.fund;

import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a fund's ledger: an amount leaves one account and reaches another, so every movement
 * balances. Entries are only ever added.
 *
 * @param claimId the claim it belongs to; null for earnings, adjustments and the deadline's expiry
 * @param submission the claim's submission it belongs to; 0 without a claim
 * @param adjustmentId the adjustment that it books; null for everything else
 * @param reason coded, for adjustments and expiries; null otherwise
 */
public record Movement(
    UUID id,
    UUID fundId,
    Kind kind,
    Money amount,
    UUID claimId,
    int submission,
    UUID adjustmentId,
    String reason,
    Instant at,
    UUID actorId) {

  /** The accounts of a fund. BUDGET is the counterpart and goes negative. */
  public enum Account {
    BUDGET,
    AVAILABLE,
    RESERVED,
    CONSUMED,
    EXPIRED,
    REBATE,
    RECOVERED
  }

  /** What a movement does, and between which accounts. */
  public enum Kind {
    EARN(Account.BUDGET, Account.AVAILABLE),
    /** A negative adjustment moves a negative amount. */
    ADJUST(Account.BUDGET, Account.AVAILABLE),
    RESERVE(Account.AVAILABLE, Account.RESERVED),
    RELEASE(Account.RESERVED, Account.AVAILABLE),
    CONSUME(Account.RESERVED, Account.CONSUMED),
    EXPIRE(Account.AVAILABLE, Account.EXPIRED),
    CONVERT_TO_REBATE(Account.AVAILABLE, Account.REBATE),
    CLAW_BACK(Account.CONSUMED, Account.RECOVERED);

    private final Account from;
    private final Account to;

    Kind(Account from, Account to) {
      this.from = from;
      this.to = to;
    }

    public Account from() {
      return from;
    }

    public Account to() {
      return to;
    }
  }

  public Movement {
    if (kind == Kind.ADJUST ? amount.isZero() : !amount.isPositive()) {
      throw new IllegalArgumentException("a movement moves something: " + kind + " " + amount);
    }
  }
}
