package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a partner does with a claim. Every command answers the claim's id (or that of the part it
 * made) and the claim's new version.
 *
 * <p>{@code version} is the one the caller read the claim at; null when the caller has none, which
 * only additions may do. Another version than the stored one is refused STALE.
 *
 * <p>Refusals common to all: NOT_FOUND for a claim the actor may not see, FORBIDDEN when the role
 * does not allow it, ILLEGAL_STEP {@code claim.illegal-step} when the status does not, and {@code
 * input.invalid} with a violation for each field.
 */
public interface PartnerClaims {

  /**
   * T1. The claim window must be open, the location enrolled, and money remaining. Amounts will be
   * in the fund's currency.
   */
  Outcome<Receipt> create(Actor actor, NewClaim command);

  /** Replaces the form; another activity empties the documents' slots and drops its answers. */
  Outcome<Receipt> edit(Actor actor, UUID claimId, Long version, FormEdit command);

  /** T14. A draft that was never submitted; it is kept out of sight, its history stays. */
  Outcome<Receipt> delete(Actor actor, UUID claimId, Long version);

  /**
   * T2, T5, T5d. Refused {@code claim.not-ready} with every failed guard beside its item; a draft
   * after the deadline with {@code claim.deadline-passed}.
   */
  Outcome<Receipt> submit(Actor actor, UUID claimId, Long version);

  /** T15. */
  Outcome<Receipt> withdraw(Actor actor, UUID claimId, Long version);

  /** Answers the invoice's id. */
  Outcome<Receipt> addInvoice(Actor actor, UUID claimId, Long version, InvoiceInput command);

  Outcome<Receipt> changeInvoice(
      Actor actor, UUID claimId, Long version, UUID invoiceId, InvoiceInput command);

  Outcome<Receipt> removeInvoice(Actor actor, UUID claimId, Long version, UUID invoiceId);

  /** Answers the statement's id. */
  Outcome<Receipt> addStatement(Actor actor, UUID claimId, Long version, StatementInput command);

  Outcome<Receipt> changeStatement(
      Actor actor, UUID claimId, Long version, UUID statementId, StatementInput command);

  Outcome<Receipt> removeStatement(Actor actor, UUID claimId, Long version, UUID statementId);

  /** Sets the value of a metric of the activity; null or blank takes it away. */
  Outcome<Receipt> setMetric(
      Actor actor, UUID claimId, Long version, String requirement, String value);

  /**
   * Confirms a core requirement by pointing at a document of the claim (proof, invoice, statement
   * or additional); a null document takes the confirmation back.
   */
  Outcome<Receipt> confirm(
      Actor actor, UUID claimId, Long version, String requirement, UUID documentId);

  /**
   * Answers questions that the activity asks on the claim; those not named keep their answer, null
   * or blank takes one back.
   */
  Outcome<Receipt> answerQuestions(
      Actor actor, UUID claimId, Long version, Map<String, String> answers);

  /** Answers a reviewer's feedback in words, while information is asked for. */
  Outcome<Receipt> answer(Actor actor, UUID claimId, Long version, UUID feedbackId, String text);

  /** Comments in any state; internal only for the vendor's people. Answers the comment's id. */
  Outcome<Receipt> comment(Actor actor, UUID claimId, NewComment command);

  /**
   * @param currency ISO 4217; null means the fund's
   * @param activityEnd inclusive, not before the start; both in the usage period
   */
  record NewClaim(
      UUID locationId,
      UUID periodId,
      String activityCode,
      String name,
      String currency,
      LocalDate activityStart,
      LocalDate activityEnd,
      String description,
      String preApprovalId) {}

  /**
   * The whole form as it shall be; null clears what may be absent.
   *
   * @param answers to all of the activity's questions on the claim; null leaves them as they are
   */
  record FormEdit(
      String activityCode,
      String name,
      LocalDate activityStart,
      LocalDate activityEnd,
      String description,
      String preApprovalId,
      String additionalInformation,
      Map<String, String> answers) {

    /** One that leaves the answers as they are. */
    public FormEdit(
        String activityCode,
        String name,
        LocalDate activityStart,
        LocalDate activityEnd,
        String description,
        String preApprovalId,
        String additionalInformation) {
      this(
          activityCode,
          name,
          activityStart,
          activityEnd,
          description,
          preApprovalId,
          additionalInformation,
          null);
    }
  }

  /**
   * @param id of an existing line that keeps its identity; null for a new one
   * @param amount in the claim's currency, more than zero
   * @param answers to questions the activity asks on lines; null means none
   */
  record LineInput(
      UUID id,
      String expenseType,
      String description,
      BigDecimal amount,
      Map<String, String> answers) {

    /** One that answers nothing. */
    public LineInput(UUID id, String expenseType, String description, BigDecimal amount) {
      this(id, expenseType, description, amount, Map.of());
    }
  }

  /**
   * @param net in the claim's currency; gross must be net plus tax
   * @param tax null means none
   */
  record InvoiceInput(
      String vendor,
      String number,
      LocalDate date,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal gross,
      String note,
      List<LineInput> lines) {}

  record WorkInput(String role, BigDecimal hours, BigDecimal hourlyCost) {}

  record OtherCostInput(String description, BigDecimal amount) {}

  record StatementInput(
      String workDescription,
      LocalDate workFrom,
      LocalDate workTo,
      List<WorkInput> work,
      List<OtherCostInput> otherCosts,
      String certifierName,
      String certifierTitle,
      LocalDate certifiedOn,
      boolean certified,
      String note,
      List<LineInput> lines) {}

  /**
   * @param item what it is about, as {@link ItemRef} writes it; null for the whole claim
   */
  record NewComment(String text, String item, boolean internal) {}
}
