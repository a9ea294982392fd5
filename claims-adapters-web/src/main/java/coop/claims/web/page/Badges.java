package coop.claims.web.page;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.rule.AppliedRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * The colour and the icon of states; the word comes from the bundles, so colour never speaks alone.
 */
@Named("badges")
@ApplicationScoped
public class Badges {

  /** One of the stylesheet's tones: quiet, info, waiting, attention, good, bad. */
  public String tone(Enum<?> state) {
    if (state instanceof ClaimStatus status) {
      return switch (status) {
        case EDITING, EXPIRED, WITHDRAWN -> "quiet";
        case SUBMITTED, UNDER_REVIEW -> "info";
        case ACTION_REQUIRED, PARTNER_ACTION_REQUIRED -> "attention";
        case APPROVED -> "good";
        case REJECTED -> "bad";
        case DISPUTED -> "waiting";
      };
    }
    if (state instanceof Payment.Status status) {
      return switch (status) {
        case SENT -> "good";
        case FAILED, REVERSED, REJECTED, REJECTED_DURING_REVIEW, INCORRECT_PAYMENT -> "bad";
        case PENDING_TAX_INVOICE, TAX_INVOICE_REJECTED -> "attention";
        case UNPROCESSED, UPCOMING, TAX_INVOICE_UNDER_REVIEW, IN_PROGRESS, REPROCESSING -> "info";
      };
    }
    if (state instanceof ItemState item) {
      return switch (item) {
        case PENDING -> "quiet";
        case ACCEPTED -> "good";
        case NEEDS_CHANGE -> "attention";
        case REJECTED -> "bad";
      };
    }
    if (state instanceof DecisionReceipt.Kind decision) {
      return switch (decision) {
        case APPROVED, PARTLY_APPROVED -> "good";
        case REJECTED, LAPSED -> "bad";
        case INFORMATION_REQUESTED -> "attention";
      };
    }
    if (state instanceof AppliedRule.State rule) {
      return switch (rule) {
        case MET -> "good";
        case NOTED -> "attention";
        case NOT_MET -> "bad";
      };
    }
    if (state instanceof PolicyReplays.Verdict verdict) {
      return switch (verdict) {
        case SAME -> "quiet";
        case LOWERED -> "attention";
        case NOT_ACCEPTED -> "bad";
      };
    }
    return state == DocumentRequest.State.OPEN ? "attention" : "quiet";
  }

  /** Name of a symbol in the icon sheet. */
  public String icon(Enum<?> state) {
    if (state instanceof ClaimStatus status) {
      return switch (status) {
        case EDITING -> "pencil";
        case SUBMITTED -> "plane";
        case UNDER_REVIEW -> "eye";
        case ACTION_REQUIRED, PARTNER_ACTION_REQUIRED -> "hand";
        case APPROVED -> "check";
        case REJECTED -> "cross";
        case DISPUTED -> "scales";
        case EXPIRED -> "clock";
        case WITHDRAWN -> "back";
      };
    }
    if (state instanceof ItemState item) {
      return switch (item) {
        case PENDING -> "clock";
        case ACCEPTED -> "check";
        case NEEDS_CHANGE -> "hand";
        case REJECTED -> "cross";
      };
    }
    if (state instanceof DocumentRequest.State request) {
      return switch (request) {
        case OPEN -> "inbox";
        case DONE -> "check";
        case CANCELLED -> "cross";
      };
    }
    if (state == PolicyReplays.Verdict.SAME) {
      return "check";
    }
    return switch (tone(state)) {
      case "good" -> "check";
      case "bad" -> "cross";
      case "attention" -> "hand";
      default -> "clock";
    };
  }
}
