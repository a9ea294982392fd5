package coop.claims.web.claim;

import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deleted draft as JSON. */
@Schema(description = "A deleted draft. Its version is the one to restore it at.")
record DeletedClaimBody(
    @Schema(required = true) ClaimLineBody claim,
    @Schema(required = true) Instant deletedAt,
    @Schema(required = true, description = "From then on it is gone for good.")
        Instant restorableUntil) {

  static DeletedClaimBody of(DeletedDraft draft) {
    return new DeletedClaimBody(ClaimLineBody.of(draft.line()), draft.deletedAt(), draft.until());
  }
}
