package coop.claims.domain.fund;

import coop.claims.domain.fund.Movement.Account;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One thing that does not hold of a fund's ledger. Amounts are in the fund's currency, at whatever
 * scale they were found.
 *
 * @param account the balance it is about; null for an entry that stands twice
 * @param claimId the claim it is about; null for the fund as a whole
 * @param kept what the fund says
 * @param found what follows from its entries, reservations or payments
 */
public record Discrepancy(
    Kind kind, Account account, UUID claimId, BigDecimal kept, BigDecimal found) {

  /** What was compared. */
  public enum Kind {
    /** A balance with the sum of its entries. */
    BALANCE,
    /** Available fell below zero. */
    NEGATIVE,
    /** What is reserved, with the reservations of claims that are open. */
    RESERVED,
    /** What is held for disputes, with the holds of claims. */
    HELD,
    /** What is consumed, with what claims have consumed. */
    CONSUMED,
    /** What a claim has consumed, with its payment, where there is one. */
    PAID,
    /** A movement of a claim's submission that is booked more than once. */
    TWICE
  }

  public Discrepancy {
    kept = plain(kept);
    found = plain(found);
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
