package coop.claims.web.claim;

import coop.claims.domain.claim.Feedback;
import coop.claims.web.shared.Person;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reviewer's note on one item as JSON. */
@Schema(description = "A reviewer's note on one item.")
public record FeedbackBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "What it is about.", example = "proof:ad-screenshot")
        String item,
    @Schema(required = true) Feedback.Severity severity,
    @Schema(required = true, example = "The date of the ad cannot be read.") String text,
    @Schema(description = "Absent for partners.") Person author,
    @Schema(required = true) Instant at,
    @Schema(required = true, description = "Which submission it is about.", example = "1")
        int submission,
    @Schema(description = "The partner's words.") String answer,
    @Schema(required = true) boolean resolved) {

  static FeedbackBody of(Feedback f, Map<UUID, String> people) {
    return new FeedbackBody(
        f.id(),
        f.item().toString(),
        f.severity(),
        f.text(),
        Person.of(f.author(), people),
        f.at(),
        f.submission(),
        f.answer(),
        f.resolved());
  }
}
