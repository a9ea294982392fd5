package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Versioned;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
        () -> new Versioned<>(read(receipt.id()), receipt.version()));
  }

  private DocumentRequestBody read(UUID requestId) {
    return DocumentRequestBody.of(
        ApiProblem.unlessDone(evidence.request(context.actor(), requestId)));
  }

  @GET
  @Operation(summary = "List a claim's document requests", description = "Newest first.")
  public Listing<DocumentRequestBody> listClaimDocumentRequests(@PathParam("claim") String claim) {
    return Listing.of(
        ApiProblem.unlessDone(evidence.requests(context.actor(), address.id(claim))),
        DocumentRequestBody::of);
  }
}
