package coop.claims.web.claim;

import coop.claims.domain.claim.Confirmation;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The confirmation of a core requirement as JSON. */
@Schema(description = "A core requirement the partner confirms, and the document that shows it.")
record ConfirmationBody(
    @Schema(required = true, description = "The requirement's code.", example = "company-brand")
        String id,
    @Schema(required = true, example = "company-brand") String requirement,
    @Schema(required = true) UUID documentId,
    @Schema(required = true) ReviewBody review) {

  static ConfirmationBody of(Confirmation confirmation) {
    return new ConfirmationBody(
        confirmation.requirement(),
        confirmation.requirement(),
        confirmation.documentId(),
        ReviewBody.of(confirmation.judgement()));
  }

  /** A confirmation as it shall be. */
  @Schema(name = "NewConfirmation", description = "A core requirement to be confirmed.")
  record New(
      @Schema(required = true, example = "company-brand") String requirement,
      @Schema(required = true) UUID documentId) {}

  /** Another document. */
  @Schema(name = "ConfirmationChange", description = "Another document that shows it.")
  record Change(@Schema(required = true) UUID documentId) {}
}
