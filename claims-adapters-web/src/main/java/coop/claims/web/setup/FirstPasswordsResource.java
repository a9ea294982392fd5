package coop.claims.web.setup;

import coop.claims.domain.setup.MasterDataImport;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** First passwords of people who have not chosen their own, for vendor administrators. */
@Path("first-passwords")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Set-up")
public class FirstPasswordsResource {

  @Inject MasterDataImport imports;
  @Inject CallContext context;

  @Schema(name = "Waiting", description = "People who have not chosen a password of their own.")
  record WaitingBody(@Schema(required = true) List<String> usernames) {}

  @Schema(name = "NewFirstPasswords", description = "Whose first passwords shall be made anew.")
  record WantedBody(
      @Schema(description = "Absent or empty for everybody who has not chosen their own.")
          List<String> usernames) {}

  @Schema(name = "FirstPasswords", description = "Passwords made for people; shown this once.")
  record MadeBody(@Schema(required = true) List<FirstPasswordBody> firstPasswords) {}

  @GET
  @Operation(
      summary = "Read who has no password of their own",
      description = "User names, in order.")
  public WaitingBody getWaiting() {
    return new WaitingBody(ApiProblem.unlessDone(imports.waiting(context.actor())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make first passwords anew",
      description = "The former ones open nothing any more. At most 500 at a time.")
  public MadeBody makeFirstPasswords(WantedBody body) {
    List<String> usernames = body.usernames() == null ? List.of() : body.usernames();
    return new MadeBody(
        FirstPasswordBody.of(
            ApiProblem.unlessDone(imports.newFirstPasswords(context.actor(), usernames))));
  }
}
