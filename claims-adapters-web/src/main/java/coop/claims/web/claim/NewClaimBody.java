package coop.claims.web.claim;

import coop.claims.domain.claim.PartnerClaims.NewClaim;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim to be made, as JSON. */
@Schema(description = "A claim to be made.")
record NewClaimBody(
    @Schema(required = true) UUID locationId,
    @Schema(required = true, description = "Of the program that is claimed from.") UUID periodId,
    @Schema(required = true, example = "DG-DIGI") String activityCode,
    @Schema(required = true, description = "The partner's own.", example = "Autumn campaign")
        String name,
    @Schema(description = "ISO 4217; absent means the fund's.", example = "EUR") String currency,
    @Schema(required = true, description = "Inside the usage period.") LocalDate activityStart,
    @Schema(required = true, description = "Inclusive, inside the usage period.")
        LocalDate activityEnd,
    @Schema(example = "Banner campaign in the autumn") String description,
    @Schema(description = "Where the activity needs one.", example = "PA-2026-77")
        String preApprovalId) {

  NewClaim input() {
    return new NewClaim(
        locationId,
        periodId,
        activityCode,
        name,
        currency,
        activityStart,
        activityEnd,
        description,
        preApprovalId);
  }
}
