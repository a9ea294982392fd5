package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking colleagues for documents of one claim. */
@Path("claims/{claim}/document-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Document requests")
public class ClaimRequestsResource {

  @Inject ClaimEvidence evidence;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask a colleague for a document")
  public Created<DocumentRequestBody> requestDocument(
      @PathParam("claim") String claim, DocumentRequestBody.New body) {
    UUID id = address.id(claim);
    Receipt receipt = ApiProblem.unlessDone(evidence.request(context.actor(), id, body.input()));
    return Created.read(
        "document-requests/" + receipt.id(),
        () ->
            DocumentRequestBody.versioned(
                ApiProblem.unlessDone(evidence.request(context.actor(), receipt.id()))));
  }

  @GET
  @Operation(summary = "List a claim's document requests", description = "Newest first.")
  public Listing<DocumentRequestBody> listClaimDocumentRequests(
      @PathParam("claim") String claim,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(evidence.requests(context.actor(), address.id(claim), page)),
        DocumentRequestBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a claim's document request")
  public Versioned<DocumentRequestBody> getClaimDocumentRequest(
      @PathParam("claim") String claim, @PathParam("id") String id) {
    return DocumentRequestBody.versioned(ofClaim(claim, id));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Cancel a claim's document request",
      description = "It stays readable, in state CANCELLED.")
  public void cancelClaimDocumentRequest(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID requestId = ofClaim(claim, id).id();
    ApiProblem.unlessDone(evidence.cancelRequest(context.actor(), requestId, version));
  }

  /** One of that claim's; another claim's is not found here. */
  private RequestView ofClaim(String claim, String id) {
    UUID claimId = address.id(claim);
    RequestView request =
        ApiProblem.unlessDone(evidence.request(context.actor(), Queries.pathId(id)));
    if (!request.claimId().equals(claimId)) {
      throw ApiProblem.of(Refusal.notFound());
    }
    return request;
  }
}
