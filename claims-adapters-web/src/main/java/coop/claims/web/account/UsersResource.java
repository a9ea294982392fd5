package coop.claims.web.account;

import coop.claims.domain.account.SignIn;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's colleagues. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class UsersResource {

  @Inject SignIn signIn;
  @Inject CallContext context;

  @Schema(description = "A colleague of the caller's organisation.")
  record UserBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "Jonas Weber") String displayName,
      @Schema(required = true, example = "aurora-colleague") String username) {}

  @GET
  @Operation(
      summary = "List my colleagues",
      description = "Active users of the caller's organisation, whom a document can be asked from.")
  public Listing<UserBody> listUsers(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(signIn.colleagues(context.actor(), page)),
        c -> new UserBody(c.id(), c.displayName(), c.username()));
  }
}
