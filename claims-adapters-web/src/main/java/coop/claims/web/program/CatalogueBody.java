package coop.claims.web.program;

import coop.claims.domain.program.Edition;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.domain.program.ProgramDraft;
import coop.claims.domain.shared.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program's documents as JSON. */
@Schema(description = "A program's published versions, and the draft of its next one.")
record CatalogueBody(
    @Schema(required = true, description = "The code.", example = "CSP-DIRECT") String id,
    @Schema(required = true, example = "CSP-DIRECT") String code,
    @Schema(required = true, description = "By language; English is always there.")
        LocalizedText name,
    @Schema(required = true, description = "0 when none is in force.", example = "2")
        int currentVersion,
    @Schema(description = "Absent when there is none.") DraftBody draft,
    @Schema(required = true, description = "Latest first.") List<VersionBody> versions) {

  /** The next version, while it is written. */
  @Schema(name = "CatalogueDraft", description = "The next version, while it is written.")
  record DraftBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, description = "It will be published under.", example = "3")
          int number,
      @Schema(required = true, description = "For If-Match.", example = "17") long version,
      @Schema(
              required = true,
              description = "SHA-256 of the canonical document, RFC 8785.",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256,
      @Schema(required = true, description = "Who changed it last, and cannot publish it.")
          UUID changedById,
      @Schema(required = true) Instant changedAt) {

    static DraftBody of(ProgramDraft draft) {
      return draft == null
          ? null
          : new DraftBody(
              draft.id(),
              draft.number(),
              draft.version(),
              draft.sha256(),
              draft.changedBy(),
              draft.changedAt());
    }
  }

  /** A published version. */
  @Schema(name = "CatalogueVersion", description = "A published version; it never changes.")
  record VersionBody(
      @Schema(required = true, description = "Its number.", example = "2") String id,
      @Schema(required = true, example = "2") int number,
      @Schema(required = true) Edition.State state,
      @Schema(
              required = true,
              description = "SHA-256 of the canonical document, RFC 8785.",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256,
      @Schema(description = "Who wrote it last; absent for what was there before versions.")
          UUID authorId,
      @Schema(description = "Somebody else, but for what came with master data.") UUID publisherId,
      @Schema(required = true) Instant publishedAt,
      @Schema(required = true, description = "Whether open drafts of claims were moved to it.")
          boolean moveDrafts) {

    static VersionBody of(Edition edition) {
      return new VersionBody(
          Integer.toString(edition.number()),
          edition.number(),
          edition.state(),
          edition.sha256(),
          edition.author(),
          edition.publisher(),
          edition.publishedAt(),
          edition.moveDrafts());
    }
  }

  static CatalogueBody of(Sheet sheet) {
    return new CatalogueBody(
        sheet.code(),
        sheet.code(),
        sheet.name(),
        sheet.currentVersion(),
        DraftBody.of(sheet.draft()),
        sheet.editions().stream().map(VersionBody::of).toList());
  }
}
