package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.PolicyReplays.Replayed;
import coop.claims.domain.claim.PolicyReplays.Total;
import coop.claims.domain.claim.PolicyReplays.Verdict;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Texts;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One decided claim under a draft, as JSON. */
@Schema(description = "What the draft would have made of one decided claim.")
record ReplayedBody(
    @Schema(required = true) UUID claimId,
    @Schema(required = true, example = "7K3MQ2XF4") String number,
    @Schema(required = true, example = "DG-DIGI") String activityCode,
    @Schema(required = true, description = "As it was decided: APPROVED or REJECTED.")
        ClaimStatus decision,
    @Schema(required = true, description = "What the decision would be under the draft.")
        Verdict verdict,
    @Schema(required = true, description = "Approved then; zero of a rejected claim.")
        Amount amount,
    @Schema(required = true, description = "Approved under the draft.") Amount amountUnderDraft,
    @Schema(required = true, description = "What would newly stand against it.")
        List<FindingBody> appearing,
    @Schema(required = true, description = "What stood against it and would no longer.")
        List<FindingBody> vanishing) {

  static ReplayedBody of(Replayed r, Texts texts) {
    return new ReplayedBody(
        r.claimId(),
        r.number(),
        r.activityCode(),
        r.status(),
        r.verdict(),
        Amount.of(r.amount()),
        Amount.of(r.under()),
        r.appearing().stream().map(f -> FindingBody.of(f, texts)).toList(),
        r.vanishing().stream().map(f -> FindingBody.of(f, texts)).toList());
  }

  @Schema(description = "Decided claims in one currency, under the draft.")
  record ReplayTotalBody(
      @Schema(required = true, description = "ISO 4217.", example = "EUR") Currency currency,
      @Schema(required = true, example = "120") long claims,
      @Schema(required = true, description = "That would have got less.", example = "7")
          long lowered,
      @Schema(
              required = true,
              description = "That were approved and would not have been.",
              example = "2")
          long notAccepted,
      @Schema(required = true, description = "Approved then.") Amount amount,
      @Schema(required = true, description = "Approved under the draft.") Amount amountUnderDraft) {

    static ReplayTotalBody of(Total t) {
      return new ReplayTotalBody(
          t.currency(),
          t.claims(),
          t.lowered(),
          t.notAccepted(),
          Amount.of(t.amount()),
          Amount.of(t.under()));
    }
  }
}
