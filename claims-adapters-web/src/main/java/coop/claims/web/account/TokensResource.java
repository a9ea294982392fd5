package coop.claims.web.account;

import coop.claims.domain.account.AccessToken;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignIn.NewToken;
import coop.claims.domain.shared.PageRequest;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's bearer tokens. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class TokensResource {

  /** A token never changes until it is revoked, and then it is gone. */
  private static final Long VERSION = 1L;

  @Inject SignIn signIn;
  @Inject CallContext context;

  @Schema(description = "A token to be made. It carries the caller's own rights.")
  record NewTokenBody(
      @Schema(required = true, description = "For recognising it.", example = "Nightly export")
          String name,
      @Schema(description = "At most 90 days ahead, which is also the default.")
          Instant expiresAt) {}

  @Schema(description = "A token without its secret.")
  record TokenBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "Nightly export") String name,
      @Schema(required = true) Instant createdAt,
      @Schema(required = true) Instant expiresAt) {

    static TokenBody of(AccessToken token) {
      return new TokenBody(token.id(), token.name(), token.createdAt(), token.expiresAt());
    }
  }

  @Schema(description = "A new token with its secret, which is shown this once.")
  record TokenSecretBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "Nightly export") String name,
      @Schema(
              required = true,
              description = "Sent as: Authorization: Bearer ...",
              example = "clm_8fS3...")
          String token,
      @Schema(required = true) Instant createdAt,
      @Schema(required = true) Instant expiresAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a bearer token",
      description = "The only address that also takes user name and password (HTTP Basic).")
  @SecurityRequirement(name = "basic")
  @SecurityRequirement(name = "bearer")
  public Created<TokenSecretBody> createToken(NewTokenBody body) {
    NewToken made =
        ApiProblem.unlessDone(signIn.createToken(context.actor(), body.name(), body.expiresAt()));
    AccessToken token = made.token();
    return new Created<>(
        new TokenSecretBody(
            token.id(), token.name(), made.secret(), token.createdAt(), token.expiresAt()),
        "tokens/" + token.id(),
        VERSION);
  }

  @GET
  @Operation(summary = "List my tokens", description = "Oldest first.")
  public Listing<TokenBody> listTokens(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(ApiProblem.unlessDone(signIn.tokens(context.actor(), page)), TokenBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read one of my tokens")
  public Versioned<TokenBody> getToken(@PathParam("id") String id) {
    return new Versioned<>(
        TokenBody.of(ApiProblem.unlessDone(signIn.token(context.actor(), Queries.pathId(id)))),
        VERSION);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke one of my tokens", description = "It ends at once.")
  public void revokeToken(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long version = Versions.required(ifMatch);
    UUID tokenId = Queries.pathId(id);
    ApiProblem.unlessDone(signIn.token(context.actor(), tokenId));
    if (version != VERSION) {
      throw ApiProblem.of(Refusal.stale());
    }
    ApiProblem.unlessDone(signIn.revokeToken(context.actor(), tokenId));
  }
}
