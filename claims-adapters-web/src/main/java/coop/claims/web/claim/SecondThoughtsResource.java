package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughts.CopyOf;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partner takes back of a claim, and beginning anew with it. */
@Path("claims/{claim}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Second thoughts")
public class SecondThoughtsResource {

  @Inject SecondThoughts thoughts;
  @Inject ClaimAddress address;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  @GET
  @Path("removals")
  @Operation(
      summary = "List what was taken out of a claim",
      description = "Newest first; nothing once it cannot be edited, or was handed in without it.")
  public Listing<RemovalBody> listRemovals(@PathParam("claim") String claim) {
    ClaimDetail detail = address.detail(address.id(claim));
    ClaimWords words = new ClaimWords(detail, caller.texts());
    return Listing.of(
        ApiProblem.unlessDone(thoughts.removed(context.actor(), detail.claim().id())),
        removed -> RemovalBody.of(removed, words));
  }

  @POST
  @Path("removals/{id}/restoration")
  @Operation(
      summary = "Put back what was taken out of a claim",
      description = "As it was, with what was decided of it.")
  public Versioned<ClaimBody> restorePart(
      @PathParam("claim") String claim,
      @PathParam("id") String removal,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.optional(ifMatch);
    UUID id = address.id(claim);
    return address.after(
        id, thoughts.putBack(context.actor(), id, version, Queries.pathId(removal)));
  }

  @POST
  @Path("restoration")
  @Operation(
      summary = "Restore a deleted draft",
      description =
          "For 30 days, by whoever may delete it; by its id. After the claim deadline it expires.")
  public Versioned<ClaimBody> restoreClaim(
      @PathParam("claim") String claim, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, thoughts.restore(context.actor(), id, version));
  }

  @POST
  @Path("copy")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Copy a claim into a new draft",
      description =
          "Of any status. Confirmations, certifications, metrics and decisions are not copied.")
  public Created<ClaimBody> copyClaim(@PathParam("claim") String claim, ClaimCopyBody body) {
    if (body.withDocuments() == null) {
      throw ApiProblem.malformed(List.of(Violation.of("withDocuments", "field.required")));
    }
    UUID id = address.id(claim);
    String name =
        body.name() == null
            ? CopyName.of(address.detail(id).claim().form().name(), caller.texts())
            : body.name();
    CopyOf command = new CopyOf(name, body.periodId(), body.withDocuments());
    Receipt receipt = ApiProblem.unlessDone(thoughts.copy(context.actor(), id, command));
    return Created.read("claims/" + receipt.id(), () -> address.claim(receipt.id()));
  }
}
