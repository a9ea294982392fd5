package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimSearch;
import coop.claims.domain.claim.ClaimSearch.Field;
import coop.claims.domain.claim.ClaimSearch.Found;
import coop.claims.domain.claim.ClaimSearch.Hit;
import coop.claims.domain.claim.ClaimSearch.Match;
import coop.claims.domain.claim.ClaimSearch.Piece;
import coop.claims.domain.claim.ClaimSearch.Rank;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding a claim by whatever is remembered of it. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class SearchResource {

  @Inject ClaimSearch search;
  @Inject CallContext context;

  @Schema(description = "What was found, best first; 50 at most.")
  record SearchBody(
      @Schema(required = true) List<SearchHitBody> items,
      @Schema(required = true, description = "Whether others fit as well.") boolean more) {

    static SearchBody of(Found found) {
      return new SearchBody(found.hits().stream().map(SearchHitBody::of).toList(), found.more());
    }
  }

  @Schema(description = "A claim, and why it was found.")
  record SearchHitBody(
      @Schema(required = true, description = "Of the claim.") UUID id,
      @Schema(required = true, description = "How well it fits.") Rank rank,
      @Schema(required = true) ClaimLineBody claim,
      @Schema(required = true) List<SearchMatchBody> matches) {

    static SearchHitBody of(Hit hit) {
      return new SearchHitBody(
          hit.line().id(),
          hit.rank(),
          ClaimLineBody.of(hit.line()),
          hit.matches().stream().map(SearchMatchBody::of).toList());
    }
  }

  @Schema(description = "A text in which something was found, cut where that begins and ends.")
  record SearchMatchBody(
      @Schema(required = true) Field field, @Schema(required = true) List<SearchPieceBody> pieces) {

    static SearchMatchBody of(Match match) {
      return new SearchMatchBody(
          match.field(), match.pieces().stream().map(SearchPieceBody::of).toList());
    }
  }

  @Schema(description = "A part of a text.")
  record SearchPieceBody(
      @Schema(required = true, example = "Autumn") String text,
      @Schema(required = true, description = "Whether it is what was looked for.") boolean found) {

    static SearchPieceBody of(Piece piece) {
      return new SearchPieceBody(piece.text(), piece.found());
    }
  }

  @GET
  @Operation(
      summary = "Search claims",
      description =
          "By number with or without dashes, name, vendor or number of an invoice, or partner;"
              + " forgiving one or two wrong letters. The exact number first, then beginnings of"
              + " the number, all words, beginnings of words, and what is similar; within each the"
              + " newest claim first. Narrow the search where more fit.")
  public SearchBody searchClaims(
      @QueryParam("q") @Parameter(description = "200 characters and 8 words at most.")
          String text) {
    return SearchBody.of(ApiProblem.unlessDone(search.search(context.actor(), text)));
  }
}
