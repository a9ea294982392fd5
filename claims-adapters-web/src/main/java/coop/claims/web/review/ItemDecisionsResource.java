package coop.claims.web.review;

import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.ClaimAddress;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Amounts;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions on single items of a claim. */
@Path("claims/{claim}/item-decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class ItemDecisionsResource {

  @Inject ReviewerClaims reviews;
  @Inject ClaimViews views;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @Schema(description = "A reviewer's decision on one item, kept for ever.")
  record ItemDecisionBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, description = "Which submission it was about.", example = "1")
          int submission,
      @Schema(required = true, example = "metric:reach") String item,
      @Schema(required = true) ItemState state,
      ReasonCode reason,
      @Schema(description = "The reviewer's words.") String text,
      @Schema(description = "Of a line: what was approved of it.") Amount approved,
      @Schema(required = true) Instant at) {

    static ItemDecisionBody of(ItemDecision d) {
      return new ItemDecisionBody(
          d.id(),
          d.submission(),
          d.item().toString(),
          d.state(),
          d.reason(),
          d.text(),
          Amount.of(d.approved()),
          d.at());
    }
  }

  @Schema(description = "A decision to be made on one item.")
  record NewItemDecisionBody(
      @Schema(
              required = true,
              description = "document, line, metric or core.",
              example = "metric:reach")
          String item,
      @Schema(required = true, description = "Not PENDING.") ItemState state,
      @Schema(description = "Needed unless accepted in full.") ReasonCode reason,
      @Schema(description = "Needed unless accepted in full.") String text,
      @Schema(description = "Of a line: 0 to the claimed amount; absent means all of it.")
          Amount approved) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decide an item",
      description = "Accept, send back or reject; a line also in part.")
  public Created<ItemDecisionBody> decideItem(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewItemDecisionBody body) {
    Long version = Versions.optional(ifMatch);
    UUID id = address.id(claim);
    Decision command =
        new Decision(body.item(), body.state(), body.reason(), body.text(), approved(id, body));
    Receipt receipt =
        ApiProblem.unlessDone(reviews.decideItem(context.actor(), id, version, command));
    return Created.read(
        "claims/" + id + "/item-decisions/" + receipt.id(),
        () -> new Versioned<>(read(id, receipt.id()), receipt.version()));
  }

  @GET
  @Operation(summary = "List decisions on items", description = "Oldest first.")
  public Listing<ItemDecisionBody> listItemDecisions(@PathParam("claim") String claim) {
    return Listing.of(decisions(address.id(claim)), ItemDecisionBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a decision on an item")
  public ItemDecisionBody getItemDecision(
      @PathParam("claim") String claim, @PathParam("id") String id) {
    return read(address.id(claim), Queries.pathId(id));
  }

  private ItemDecisionBody read(UUID claimId, UUID decisionId) {
    return decisions(claimId).stream()
        .filter(d -> d.id().equals(decisionId))
        .findFirst()
        .map(ItemDecisionBody::of)
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }

  private BigDecimal approved(UUID claimId, NewItemDecisionBody body) {
    if (body.approved() == null) {
      return null;
    }
    Amounts amounts = new Amounts(address.currency(claimId));
    BigDecimal approved = amounts.take("approved", body.approved());
    amounts.orRefuse();
    return approved;
  }

  private List<ItemDecision> decisions(UUID claimId) {
    return ApiProblem.unlessDone(views.decisions(context.actor(), claimId));
  }
}
