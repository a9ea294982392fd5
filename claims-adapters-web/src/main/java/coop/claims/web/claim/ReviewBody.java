package coop.claims.web.claim;

import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.ReasonCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands decided on an item, as JSON. */
@Schema(description = "What a reviewer made of the item.")
record ReviewBody(
    @Schema(required = true) ItemState state,
    @Schema(description = "Absent when pending, or accepted in full.") ReasonCode reason,
    @Schema(description = "The reviewer's words.") String text) {

  static ReviewBody of(Judgement judgement) {
    return new ReviewBody(judgement.state(), judgement.reason(), judgement.text());
  }
}
