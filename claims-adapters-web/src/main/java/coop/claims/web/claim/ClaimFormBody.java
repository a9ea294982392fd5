package coop.claims.web.claim;

import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import java.time.LocalDate;
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
    String additionalInformation) {

  static ClaimFormBody of(Form form) {
    return new ClaimFormBody(
        form.name(),
        form.activityCode(),
        form.activityStart(),
        form.activityEnd(),
        form.description(),
        form.preApprovalId(),
        form.additionalInformation());
  }

  FormEdit input() {
    return new FormEdit(
        activityCode,
        name,
        activityStart,
        activityEnd,
        description,
        preApprovalId,
        additionalInformation);
  }
}
