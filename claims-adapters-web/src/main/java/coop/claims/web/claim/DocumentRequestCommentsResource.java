package coop.claims.web.claim;

import coop.claims.domain.claim.DocumentRequestComments;
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

/** What is said about a document request, by the colleague who was asked and those who ask. */
@Path("document-requests/{request}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Document requests")
public class DocumentRequestCommentsResource {

  @Inject DocumentRequestComments comments;
  @Inject CallContext context;

  @Schema(description = "A comment about a document request, to be made.")
  record NewRequestCommentBody(
      @Schema(required = true, example = "The photos come on Monday.") String text) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Comment on a document request",
      description = "It is a comment on the claim, about what was asked for; both sides read it.")
  public Created<CommentBody> addRequestComment(
      @PathParam("request") String request, NewRequestCommentBody body) {
    UUID id = Queries.pathId(request);
    Receipt receipt = ApiProblem.unlessDone(comments.say(context.actor(), id, body.text()));
    return Created.read(
        "document-requests/" + id + "/comments/" + receipt.id(),
        () -> new Versioned<>(read(id, receipt.id()), receipt.version()));
  }

  @GET
  @Operation(summary = "List the comments on a document request", description = "Oldest first.")
  public Listing<CommentBody> listRequestComments(
      @PathParam("request") String request,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    UUID id = Queries.pathId(request);
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(comments.said(context.actor(), id, page)), CommentBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a comment on a document request")
  public CommentBody getRequestComment(
      @PathParam("request") String request, @PathParam("id") String id) {
    return read(Queries.pathId(request), Queries.pathId(id));
  }

  private CommentBody read(UUID requestId, UUID commentId) {
    return CommentBody.of(
        ApiProblem.unlessDone(comments.said(context.actor(), requestId, commentId)));
  }
}
