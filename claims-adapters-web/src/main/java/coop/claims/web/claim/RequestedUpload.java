package coop.claims.web.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of an upload that a colleague asked for; only described. */
@Schema(description = "The file that was asked for. Kind and slot are the request's.")
record RequestedUpload(
    @Schema(required = true, format = "binary") String file,
    @Schema(example = "The banner as it ran in March") String note) {}
