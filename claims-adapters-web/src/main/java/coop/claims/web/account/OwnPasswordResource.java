package coop.claims.web.account;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.OwnPassword;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignIn.Attempt;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own password. */
@Path("me/password")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class OwnPasswordResource {

  @Inject SignIn signIn;
  @Inject OwnPassword ownPassword;
  @Inject CallContext context;

  @Schema(description = "A password to be chosen, of at least 12 characters.")
  record PasswordBody(
      @Schema(required = true, example = "the one until now") String current,
      @Schema(required = true, example = "the one from now on") String wanted) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Choose my password",
      description =
          "Also takes user name and password (HTTP Basic), for a first password opens nothing else."
              + " Ends the caller's sessions in browsers; tokens stay.")
  @SecurityRequirement(name = "basic")
  @SecurityRequirement(name = "bearer")
  public void choosePassword(PasswordBody body) {
    UserAccount user = context.user().orElseThrow();
    Attempt attempt =
        ApiProblem.unlessDone(signIn.attempt(Actor.SIGN_IN, user.username(), body.current()));
    if (attempt.retryAt() != null) {
      throw ApiProblem.of(Kind.LIMITED, "password.too-many-attempts", attempt.retryAt());
    }
    if (!attempt.succeeded()) {
      throw ApiProblem.of(Refusal.invalid(List.of(Violation.of("current", "password.wrong"))));
    }
    ApiProblem.unlessDone(ownPassword.choose(Actor.SIGN_IN, user.id(), body.wanted()));
  }
}
