package coop.claims.web.claim;

import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deleted drafts. A claim's number is never the word in this address. */
@Path("claims/deleted")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Second thoughts")
public class DeletedClaimsResource {

  @Inject SecondThoughts thoughts;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "List deleted drafts",
      description = "Those the caller may restore, latest first.")
  public Listing<DeletedClaimBody> listDeletedClaims(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(thoughts.deletedDrafts(context.actor(), page)), DeletedClaimBody::of);
  }
}
