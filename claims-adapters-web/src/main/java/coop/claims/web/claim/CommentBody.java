package coop.claims.web.claim;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.web.shared.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Free text beside a claim.")
record CommentBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) Instant at,
    @Schema(required = true) Side side,
    @Schema(description = "For partners absent where the vendor's side wrote.") Person author,
    @Schema(
            description = "What it is about; absent for the whole claim.",
            example = "document:0198c0de-0000-7000-8000-000000000001")
        String item,
    @Schema(required = true, example = "The second invoice follows next week.") String text,
    @Schema(required = true, description = "The vendor's own note.") boolean internal) {

  static CommentBody of(CommentLine c) {
    return new CommentBody(
        c.id(),
        c.at(),
        c.side(),
        Person.of(c.authorId(), c.authorName()),
        c.item(),
        c.text(),
        c.internal());
  }
}
