package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Upload;
import coop.claims.web.shared.Uploads;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Requests for documents, as the colleague who was asked sees them. They need no role, and are no
 * part of a claim's version.
 */
@Path("document-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Document requests")
public class DocumentRequestsResource {

  @Inject ClaimEvidence evidence;
  @Inject Uploads uploads;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "List the documents I am asked for",
      description = "Open ones first, then newest first.")
  public Listing<DocumentRequestBody> listMyDocumentRequests(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(evidence.myRequests(context.actor(), page)), DocumentRequestBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a document request")
  public Versioned<DocumentRequestBody> getDocumentRequest(@PathParam("id") String id) {
    return DocumentRequestBody.versioned(
        ApiProblem.unlessDone(evidence.request(context.actor(), Queries.pathId(id))));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Cancel a document request",
      description = "It stays readable, in state CANCELLED.")
  public void cancelDocumentRequest(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    ApiProblem.unlessDone(evidence.cancelRequest(context.actor(), Queries.pathId(id), version));
  }

  @POST
  @Path("{id}/document")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Deliver the document I am asked for",
      description = "It goes exactly where the request says.")
  public Created<DocumentRequestBody> deliverDocument(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = RequestedUpload.class)))
          List<EntityPart> parts) {
    UUID requestId = Queries.pathId(id);
    try (Upload upload = uploads.receive(parts, Set.of("note"))) {
      NewDocument command =
          new NewDocument(null, null, upload.fileName(), upload.text("note"), null, upload::open);
      Receipt receipt = ApiProblem.unlessDone(evidence.fulfil(context.actor(), requestId, command));
      RequestView request = ApiProblem.unlessDone(evidence.request(context.actor(), requestId));
      return new Created<>(
          DocumentRequestBody.of(request),
          "claims/" + request.claimId() + "/documents/" + receipt.id() + "/content",
          receipt.version());
    }
  }
}
