package coop.claims.domain.payment;

import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What one vendor entity owes a partner for one approved claim.
 *
 * @param number as a claim's, but of its own; shown to people
 * @param amount in the fund's currency
 * @param dueAt closing time of the 45th business day after the approval; null while a tax invoice
 *     has to be approved first, since its approval starts the clock
 */
public record Payment(
    UUID id,
    String number,
    UUID organisationId,
    UUID claimId,
    UUID fundId,
    String entityCode,
    Money amount,
    Status status,
    Basis basis,
    Instant approvedAt,
    Instant dueAt) {

  /** Names of the public guide's page "Payout statement". */
  public enum Status {
    UNPROCESSED,
    UPCOMING,
    PENDING_TAX_INVOICE,
    TAX_INVOICE_UNDER_REVIEW,
    TAX_INVOICE_REJECTED,
    IN_PROGRESS,
    SENT,
    FAILED,
    REPROCESSING,
    REVERSED,
    REJECTED,
    REJECTED_DURING_REVIEW,
    INCORRECT_PAYMENT
  }

  /** What starts the payment clock. */
  public enum Basis {
    APPROVAL,
    TAX_INVOICE
  }
}
