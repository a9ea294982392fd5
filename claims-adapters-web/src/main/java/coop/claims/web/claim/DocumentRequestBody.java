package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.web.shared.Person;
import coop.claims.web.shared.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for a document as JSON. */
@Schema(description = "Somebody asks a colleague for exactly one document.")
record DocumentRequestBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID claimId,
    @Schema(required = true, example = "7K3M-Q2XF-4") String claimNumber,
    @Schema(required = true, example = "Autumn campaign") String claimName,
    @Schema(required = true) Person requester,
    @Schema(required = true) Person assignee,
    @Schema(required = true) Document.Kind kind,
    @Schema(description = "Where the document goes.", example = "ad-screenshot") String slot,
    @Schema(description = "What that place is for, by language.") LocalizedText slotText,
    @Schema(required = true, example = "Do you have the banner as it ran?") String message,
    @Schema(description = "A wish, not a rule.") LocalDate dueOn,
    @Schema(required = true) DocumentRequest.State state,
    @Schema(required = true) Instant requestedAt,
    Instant closedAt,
    @Schema(description = "What came.") UUID documentId) {

  static Versioned<DocumentRequestBody> versioned(RequestView r) {
    return new Versioned<>(of(r), r.state().version());
  }

  static DocumentRequestBody of(RequestView r) {
    return new DocumentRequestBody(
        r.id(),
        r.claimId(),
        ClaimNumber.display(r.claimNumber()),
        r.claimName(),
        Person.of(r.requesterId(), r.requesterName()),
        Person.of(r.assigneeId(), r.assigneeName()),
        r.kind(),
        r.slot(),
        r.slotText(),
        r.message(),
        r.dueOn(),
        r.state(),
        r.requestedAt(),
        r.closedAt(),
        r.documentId());
  }

  /** A request to be made. */
  @Schema(name = "NewDocumentRequest", description = "A request for a document to be made.")
  record New(
      @Schema(required = true, description = "An active colleague.") UUID assigneeId,
      @Schema(required = true) Document.Kind kind,
      @Schema(
              description =
                  "The proof requirement's code, or the invoice's or statement's id; absent for an"
                      + " ADDITIONAL one.",
              example = "ad-screenshot")
          String slot,
      @Schema(required = true, example = "Do you have the banner as it ran?") String message,
      @Schema(description = "A wish, not a rule.") LocalDate dueOn) {

    NewRequest input() {
      return new NewRequest(assigneeId, kind, slot, message, dueOn);
    }
  }
}
