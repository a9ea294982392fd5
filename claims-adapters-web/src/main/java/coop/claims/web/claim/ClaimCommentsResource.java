package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Versioned;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments beside a claim; they never change its version. */
@Path("claims/{claim}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversation")
public class ClaimCommentsResource {

  @Inject PartnerClaims claims;
  @Inject ClaimViews views;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @Schema(description = "A comment to be made.")
  record NewCommentBody(
      @Schema(required = true, example = "The second invoice follows next week.") String text,
      @Schema(
              description = "What it is about; absent for the whole claim.",
              example = "proof:ad-screenshot")
          String item,
      @Schema(description = "A note for the vendor's side only; absent means not.")
          Boolean internal) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Comment on a claim", description = "In any state, by either side.")
  public Created<CommentBody> addComment(@PathParam("claim") String claim, NewCommentBody body) {
    UUID id = address.id(claim);
    NewComment command =
        new NewComment(body.text(), body.item(), Boolean.TRUE.equals(body.internal()));
    Receipt receipt = ApiProblem.unlessDone(claims.comment(context.actor(), id, command));
    return Created.read(
        "claims/" + id + "/comments/" + receipt.id(),
        () -> new Versioned<>(read(id, receipt.id()), receipt.version()));
  }

  @GET
  @Operation(summary = "List a claim's comments", description = "Oldest first.")
  public Listing<CommentBody> listComments(
      @PathParam("claim") String claim,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(views.comments(context.actor(), address.id(claim), page)),
        CommentBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a comment")
  public CommentBody getComment(@PathParam("claim") String claim, @PathParam("id") String id) {
    return read(address.id(claim), Queries.pathId(id));
  }

  private CommentBody read(UUID claimId, UUID commentId) {
    return CommentBody.of(
        ApiProblem.unlessDone(views.comment(context.actor(), claimId, commentId)));
  }
}
