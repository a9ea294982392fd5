package coop.claims.web.claim;

import coop.claims.domain.claim.Document;
import coop.claims.domain.evidence.StoredFile.ScanState;
import coop.claims.web.shared.Person;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a claim as JSON. */
@Schema(description = "A file of a claim, with the note that explains it.")
record DocumentBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) Document.Kind kind,
    @Schema(
            description =
                "The proof requirement's code, or the invoice's or statement's id; absent for an"
                    + " ADDITIONAL one, and for a proof that lost its place.",
            example = "ad-screenshot")
        String slot,
    @Schema(required = true, example = "banner.png") String fileName,
    @Schema(required = true, example = "image/png") String mediaType,
    @Schema(required = true, description = "In bytes.", example = "48213") long size,
    @Schema(
            required = true,
            description = "Of the bytes, lower-case hex.",
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,
    @Schema(required = true) ScanState scanState,
    @Schema(description = "Mandatory for a proof before submission.") String note,
    @Schema(description = "Who uploaded it.") Person uploadedBy,
    @Schema(required = true) Instant uploadedAt,
    @Schema(required = true, description = "False once replaced or removed after a submission.")
        boolean current,
    @Schema(description = "The document it replaced.") UUID supersedesId,
    @Schema(required = true) ReviewBody review) {

  static DocumentBody of(Document d, Map<UUID, String> people) {
    return new DocumentBody(
        d.id(),
        d.kind(),
        d.slot(),
        d.fileName(),
        d.file().mediaType(),
        d.file().size(),
        d.file().sha256(),
        d.file().scanState(),
        d.note(),
        Person.of(d.uploadedBy(), people),
        d.uploadedAt(),
        d.current(),
        d.supersedes(),
        ReviewBody.of(d.judgement()));
  }

  /** What can be changed of a document, one of the two at a time. */
  @Schema(name = "DocumentChange", description = "What can be changed, one field at a time.")
  record Change(
      @Schema(example = "The banner as it ran in March") String note,
      @Schema(example = "ad-screenshot") String slot) {}
}
