package coop.claims.web.claim;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a claim is copied, as JSON. */
@Schema(description = "How a claim is copied into a new draft.")
record ClaimCopyBody(
    @Schema(
            description = "Absent means “Copy of …” in the caller's language.",
            example = "Copy of Autumn campaign")
        String name,
    @Schema(description = "Absent means the claim's own, else the open one that closes next.")
        UUID periodId,
    @Schema(
            required = true,
            description = "Whether the copy points at the same files.",
            example = "true")
        Boolean withDocuments) {}
