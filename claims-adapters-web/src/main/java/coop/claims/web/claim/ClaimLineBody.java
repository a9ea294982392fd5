package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.web.shared.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a list of claims as JSON. */
@Schema(name = "ClaimSummary", description = "A claim in a list.")
public record ClaimLineBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, example = "7K3M-Q2XF-4") String number,
    @Schema(required = true, example = "Autumn campaign") String name,
    @Schema(required = true) UUID organisationId,
    @Schema(required = true, example = "Aurora Services") String organisationName,
    @Schema(required = true) UUID locationId,
    @Schema(required = true, example = "Lyon office") String locationName,
    @Schema(required = true, example = "CSP-DIRECT") String programCode,
    @Schema(required = true, example = "FY26-H1") String periodCode,
    @Schema(required = true, example = "DG-DIGI") String activityCode,
    @Schema(required = true) LocalizedText activityName,
    @Schema(required = true) ClaimStatus status,
    @Schema(required = true) Amount claimed,
    @Schema(description = "Only of an approved claim.") Amount approved,
    @Schema(description = "The clock that matters now; of a draft the claim deadline.") Instant due,
    @Schema(description = "Of the due time; an IANA zone.", example = "America/Los_Angeles")
        String timeZone,
    @Schema(required = true) Instant updatedAt,
    @Schema(required = true, example = "3") long version) {

  public static ClaimLineBody of(ClaimLine line) {
    return new ClaimLineBody(
        line.id(),
        ClaimNumber.display(line.number()),
        line.name(),
        line.organisationId(),
        line.organisationName(),
        line.locationId(),
        line.locationName(),
        line.programCode(),
        line.periodCode(),
        line.activityCode(),
        line.activityName(),
        line.status(),
        Amount.of(line.claimed()),
        Amount.of(line.approved()),
        line.due(),
        line.zone(),
        line.updatedAt(),
        line.version());
  }
}
