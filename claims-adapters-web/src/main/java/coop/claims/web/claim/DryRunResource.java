package coop.claims.web.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.DryRuns;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.StreamedListing;
import coop.claims.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a draft of a program document would do to open drafts of claims. */
@Path("catalogues/{code}/dry-run")
@RequestScoped
@Tag(name = "Program documents")
public class DryRunResource {

  @Inject DryRuns dryRuns;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  /** One open draft. */
  @Schema(description = "How one open draft of a claim would fare.")
  record TrialBody(
      @Schema(required = true) UUID claimId,
      @Schema(required = true, example = "7K3MQ2XF4") String number,
      @Schema(required = true, example = "DG-DIGI") String activityCode,
      @Schema(required = true) DryRuns.Result result,
      @Schema(required = true, description = "What would newly stand against submitting it.")
          List<FindingBody> findings) {

    static TrialBody of(DryRuns.Trial trial, Texts texts) {
      return new TrialBody(
          trial.claimId(),
          trial.number(),
          trial.activityCode(),
          trial.result(),
          trial.findings().stream().map(f -> FindingBody.of(f, texts)).toList());
    }
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Try the draft out",
      description =
          "Checks every open draft of a claim as it stands and as it would stand under the draft of"
              + " the document; nothing changes. The whole list, streamed, as {items}: for each"
              + " its claimId, number, activityCode, result (PASSES, NEWLY_FAILS or STILL_FAILS)"
              + " and the findings that are new.")
  public Response tryCatalogueDraft(@PathParam("code") String code) {
    Actor actor = context.actor();
    Texts texts = caller.texts();
    return Response.ok(
            new StreamedListing<>(
                page -> dryRuns.run(actor, code, page), trial -> TrialBody.of(trial, texts)))
        .build();
  }
}
