package coop.claims.web.claim;

import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a claim itself. */
@Schema(
    name = "ClaimForm",
    description = "What can be changed of a claim itself. Another activity empties its answers.")
record ClaimFormBody(
    @Schema(example = "Autumn campaign") String name,
    @Schema(example = "DG-DIGI") String activityCode,
    LocalDate activityStart,
    LocalDate activityEnd,
    @Schema(example = "Banner campaign in the autumn") String description,
    @Schema(example = "PA-2026-77") String preApprovalId,
    String additionalInformation,
    @Schema(
            description =
                "To the questions the activity asks on the claim, by their codes; texts, true or"
                    + " false, numbers and codes of choices, all written as texts.")
        Map<String, String> answers) {

  static ClaimFormBody of(Form form, Map<String, String> answers) {
    return new ClaimFormBody(
        form.name(),
        form.activityCode(),
        form.activityStart(),
        form.activityEnd(),
        form.description(),
        form.preApprovalId(),
        form.additionalInformation(),
        answers);
  }

  /**
   * As it shall be.
   *
   * @param otherActivity drops the answers, unless the change gives some
   * @param given the fields the change speaks of
   */
  FormEdit input(boolean otherActivity, Set<String> given) {
    boolean dropped = otherActivity && !given.contains("answers");
    return input(dropped ? null : answers == null ? Map.of() : answers);
  }

  private FormEdit input(Map<String, String> said) {
    return new FormEdit(
        activityCode,
        name,
        activityStart,
        activityEnd,
        description,
        preApprovalId,
        additionalInformation,
        said);
  }
}
