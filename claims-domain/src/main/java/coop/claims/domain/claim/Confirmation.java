package coop.claims.domain.claim;

import java.util.UUID;

/** The partner confirms a core requirement and points at the document that shows it. */
public record Confirmation(
    String requirement, UUID documentId, Judgement judgement, int revision) {}
