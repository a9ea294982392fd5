package coop.claims.web.claim;

import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.rule.AppliedRule;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Texts;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt of a decision as JSON. */
@Schema(description = "What a decision rested on, as it stood when it was made; never changed.")
record ReceiptBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) DecisionReceipt.Kind kind,
    @Schema(required = true, description = "Of the claim, that was decided.", example = "1")
        int submission,
    @Schema(required = true, description = "Whether it was decided in a dispute.") boolean disputed,
    @Schema(required = true, example = "CLOUD") String programCode,
    @Schema(required = true, description = "Of the program’s document.", example = "1")
        int programVersion,
    @Schema(required = true) Amount claimed,
    @Schema(description = "Absent while information is asked for.") Amount approved,
    @Schema(required = true, description = "Every rule that was applied, kept ones too.")
        List<RuleBody> rules,
    @Schema(required = true, description = "Every line of the claim.") List<LineEffectBody> lines,
    @Schema(required = true, description = "What each cap left to the claim.")
        List<CapEffectBody> caps) {

  @Schema(description = "A rule that was applied.")
  record RuleBody(
      @Schema(
              required = true,
              description = "Stable; findings carry it.",
              example = "proof.missing")
          String rule,
      @Schema(required = true, description = "Of the program’s document.", example = "1")
          int ruleVersion,
      @Schema(
              description = "The requirement, cap, expense type or question it follows from.",
              example = "ad-screenshot")
          String clause,
      @Schema(description = "What the clause said, by language.") LocalizedText clauseText,
      @Schema(
              required = true,
              description = "What it asks for, in the language asked for.",
              example = "Proof: Screenshot of the digital ad")
          String text,
      @Schema(required = true) AppliedRule.State state,
      @Schema(required = true) List<EvidenceBody> evidence,
      @Schema(description = "By how much the claim was over what is reimbursed.") Amount effect) {

    static RuleBody of(DecisionReceipt.Rule r, ReceiptWords words) {
      return new RuleBody(
          r.rule(),
          r.version(),
          r.clause(),
          r.text(),
          words.rule(r),
          r.state(),
          r.evidence().stream().map(EvidenceBody::of).toList(),
          Amount.of(r.effect()));
    }
  }

  @Schema(description = "Something of the claim that a rule was about.")
  record EvidenceBody(
      @Schema(required = true, example = "proof:ad-screenshot") String item,
      @Schema(description = "What it was called.", example = "ad.png") String label,
      @Schema(description = "What stood decided on it.") ItemState state,
      @Schema(required = true) List<ShownBody> documents) {

    static EvidenceBody of(DecisionReceipt.Evidence e) {
      return new EvidenceBody(
          e.item(),
          e.label(),
          e.state(),
          e.documents().stream()
              .map(d -> new ShownBody(d.documentId(), d.fileName(), d.sha256()))
              .toList());
    }
  }

  @Schema(description = "A document as it was.")
  record ShownBody(
      @Schema(required = true) UUID documentId,
      @Schema(required = true, example = "ad.png") String fileName,
      @Schema(
              required = true,
              description = "Of its bytes, lower-case hex.",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256) {}

  @Schema(description = "What became of one line.")
  record LineEffectBody(
      @Schema(required = true) UUID lineId,
      @Schema(required = true, example = "MEDIA") String expenseType,
      @Schema(description = "By language.") LocalizedText expenseName,
      String description,
      @Schema(description = "Number of its invoice.", example = "2026-118") String invoiceNumber,
      @Schema(required = true) Amount claimed,
      @Schema(description = "Absent while information is asked for.") Amount approved,
      ReasonCode reason,
      @Schema(description = "The reviewer’s words.") String text) {

    static LineEffectBody of(DecisionReceipt.Line l) {
      return new LineEffectBody(
          l.id(),
          l.expenseType(),
          l.expenseName(),
          l.description(),
          l.paper(),
          Amount.of(l.claimed()),
          Amount.of(l.approved()),
          l.reason(),
          l.text());
    }
  }

  @Schema(description = "What a cap left to the claim.")
  record CapEffectBody(
      @Schema(required = true, example = "travel") String code,
      @Schema(required = true, example = "cap.per-person") String rule,
      @Schema(required = true, description = "By language.") LocalizedText text,
      @Schema(description = "Absent for a count, and where no exchange rate was known.")
          Amount limit,
      @Schema(description = "How many persons; absent for an amount.", example = "3") Integer count,
      @Schema(required = true, description = "What other claims had charged.") Amount others,
      @Schema(required = true, description = "What this claim asked for.") Amount own,
      @Schema(description = "By how much it passed the limit.") Amount over,
      @Schema(required = true, description = "Lines that named persons beyond.", example = "0")
          int surplus) {

    static CapEffectBody of(DecisionReceipt.Cap c) {
      return new CapEffectBody(
          c.code(),
          c.rule(),
          c.text(),
          Amount.of(c.limit()),
          c.count(),
          Amount.of(c.others()),
          Amount.of(c.own()),
          Amount.of(c.over()),
          c.surplus());
    }
  }

  static ReceiptBody of(DecisionReceipt r, Texts texts) {
    ReceiptWords words = new ReceiptWords(texts);
    return new ReceiptBody(
        r.id(),
        r.kind(),
        r.submission(),
        r.disputed(),
        r.programCode(),
        r.programVersion(),
        Amount.of(r.claimed()),
        Amount.of(r.approved()),
        r.rules().stream().map(rule -> RuleBody.of(rule, words)).toList(),
        r.lines().stream().map(LineEffectBody::of).toList(),
        r.caps().stream().map(CapEffectBody::of).toList());
  }
}
