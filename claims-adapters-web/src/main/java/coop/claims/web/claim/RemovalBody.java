package coop.claims.web.claim;

import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.web.shared.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken out of a claim, as JSON. */
@Schema(description = "A part that was taken out of a claim and can be put back.")
record RemovalBody(
    @Schema(required = true) UUID id,
    @Schema(
            required = true,
            description = "Its kind and its id, or the requirement's code.",
            example = "invoice:0198c0de-0000-7000-8000-000000000001")
        String item,
    @Schema(required = true) ItemRef.Kind kind,
    @Schema(required = true, description = "In words.", example = "Invoice 4711, Northlight Media")
        String name,
    @Schema(required = true) Instant removedAt,
    Person removedBy,
    @Schema(required = true, description = "Unless the claim is handed in before.")
        Instant restorableUntil) {

  static RemovalBody of(RemovedPart part, ClaimWords words) {
    return new RemovalBody(
        part.removal().id(),
        part.removal().item().toString(),
        part.removal().item().kind(),
        words.removed(part.removal()),
        part.removal().at(),
        Person.of(part.removal().by(), part.byName()),
        part.until());
  }
}
