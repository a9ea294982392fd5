package coop.claims.web.claim;

import coop.claims.domain.rule.Finding;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as JSON. */
@Schema(description = "One thing a check found.")
record FindingBody(
    @Schema(required = true, description = "Stable.", example = "proof.missing") String rule,
    @Schema(required = true) Finding.Severity severity,
    @Schema(
            required = true,
            description = "claim, a field, or an item.",
            example = "proof:ad-screenshot")
        String item,
    @Schema(
            required = true,
            description = "In the language asked for.",
            example = "Proof is missing: Screenshot of the digital ad.")
        String text,
    @Schema(description = "The values in the text, in a form for programs.") List<Object> arguments,
    @Schema(description = "Of the program’s document that was asked.", example = "1")
        Integer ruleVersion,
    @Schema(description = "What would put it right, stable.", example = "cure.upload") String cure,
    @Schema(description = "The same, in the language asked for.", example = "Upload the file.")
        String cureText,
    @Schema(description = "By how much the claim is over what is reimbursed.") Amount effect) {

  static FindingBody of(Finding finding, Texts texts) {
    return new FindingBody(
        finding.rule(),
        finding.severity(),
        finding.item(),
        texts.finding(finding),
        finding.arguments().isEmpty() ? null : finding.arguments(),
        finding.ruleVersion(),
        finding.cure(),
        finding.cure() == null ? null : texts.get(finding.cure()),
        Amount.of(finding.effect()));
  }
}
