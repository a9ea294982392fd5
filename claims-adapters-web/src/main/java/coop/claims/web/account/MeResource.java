package coop.claims.web.account;

import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.UserAccount;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class MeResource {

  @Inject SignIn signIn;
  @Inject CallContext context;

  @Schema(description = "The caller: who, for whom, and with which roles.")
  record MeBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "aurora-admin") String username,
      @Schema(required = true, example = "Claire Martin") String displayName,
      @Schema(example = "claire@example.com") String email,
      @Schema(required = true) Side side,
      @Schema(description = "Only of a partner's people.") UUID organisationId,
      @Schema(required = true, description = "ISO 639-1.", example = "fr") String language,
      @Schema(required = true, description = "An IANA zone.", example = "Europe/Paris")
          String timeZone,
      @Schema(required = true) List<GrantBody> grants) {}

  @Schema(description = "A role with its scope; without a location or program, for all of them.")
  record GrantBody(
      @Schema(required = true) Role role,
      UUID locationId,
      @Schema(example = "CSP-DIRECT") String programCode) {}

  @GET
  @Operation(summary = "Who am I, and what may I do?")
  public MeBody getMe() {
    UserAccount user = ApiProblem.unlessDone(signIn.me(context.actor()));
    return new MeBody(
        user.id(),
        user.username(),
        user.displayName(),
        user.email(),
        user.side(),
        user.organisationId(),
        user.language(),
        user.timeZone().getId(),
        user.grants().stream()
            .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::toString))
            .map(g -> new GrantBody(g.role(), g.locationId(), g.programCode()))
            .toList());
  }
}
