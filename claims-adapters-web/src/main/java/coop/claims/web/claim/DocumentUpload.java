package coop.claims.web.claim;

import coop.claims.domain.claim.Document;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of an upload; only described, for parts are read one by one. */
@Schema(description = "One file and what it is.")
record DocumentUpload(
    @Schema(required = true, format = "binary") String file,
    @Schema(required = true) Document.Kind kind,
    @Schema(
            description =
                "The proof requirement's code, or the invoice's or statement's id; absent for an"
                    + " ADDITIONAL one.",
            example = "ad-screenshot")
        String slot,
    @Schema(example = "The banner as it ran in March") String note,
    @Schema(description = "The document it replaces.") UUID supersedesId) {}
