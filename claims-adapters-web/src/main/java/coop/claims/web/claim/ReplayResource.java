package coop.claims.web.claim;

import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.PolicyReplays.Totals;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.claim.ReplayedBody.ReplayTotalBody;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the draft of a program document would have made of decided claims. */
@Path("catalogues/{code}/replay/{period}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Program documents")
public class ReplayResource {

  @Inject PolicyReplays replays;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  @GET
  @Operation(
      summary = "Replay decided claims under the draft",
      description =
          "Every approved and rejected claim of the period, as it was handed in last and as far as"
              + " it was approved, held against its own document and against the draft; nothing"
              + " changes. What newly stands against it and is no limit of money means that it"
              + " would not have been accepted; limits lower what was approved. A rejected claim"
              + " stays rejected, and no claim gets more than it got.")
  public Listing<ReplayedBody> replayCatalogueDraft(
      @PathParam("code") String code,
      @PathParam("period") String period,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    Texts texts = caller.texts();
    return Listing.of(
        ApiProblem.unlessDone(replays.page(context.actor(), code, period, page)),
        each -> ReplayedBody.of(each, texts));
  }

  @GET
  @Path("totals")
  @Operation(
      summary = "Add up a replay",
      description =
          "How many decisions and how much money the draft would have changed, by currency, of all"
              + " decided claims of the period. Takes as long as reading them all.")
  public Listing<ReplayTotalBody> addUpReplay(
      @PathParam("code") String code, @PathParam("period") String period) {
    Totals totals =
        ApiProblem.unlessDone(
                new ReplayReading(replays, code, period).sum(context.actor(), Long.MAX_VALUE))
            .totals();
    return Listing.of(totals.all(), ReplayTotalBody::of);
  }
}
