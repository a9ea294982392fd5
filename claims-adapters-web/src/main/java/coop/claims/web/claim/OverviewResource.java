package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.Overview;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.web.fund.FundBody;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a partner stands: funds, sums, and what waits for an answer. */
@Path("overview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class OverviewResource {

  @Inject ClaimViews views;
  @Inject CallContext context;

  @Schema(description = "Funds, sums for each status, and what waits for the partner.")
  record OverviewBody(
      @Schema(required = true, description = "All of the partner's; none for the vendor's side.")
          List<FundBody> funds,
      @Schema(
              required = true,
              description =
                  "For each status there are claims in; a partner's for each currency too.")
          List<StatusTotalBody> totals,
      @Schema(required = true, description = "Most urgent first, a few.")
          List<ClaimLineBody> needsPartner) {

    static OverviewBody of(Overview overview) {
      return new OverviewBody(
          overview.funds().stream().map(FundBody::of).toList(),
          overview.totals().stream().map(StatusTotalBody::of).toList(),
          overview.needsPartner().stream().map(ClaimLineBody::of).toList());
    }
  }

  @Schema(description = "Claims of one status; a partner's in one currency.")
  record StatusTotalBody(
      @Schema(required = true) ClaimStatus status,
      @Schema(required = true, example = "3", description = "For the vendor 1,000 at most.")
          long count,
      @Schema(required = true, description = "Whether there may be more than counted.")
          boolean more,
      @Schema(description = "Only for a partner.") Amount claimed,
      @Schema(description = "Only for a partner; zero unless the status is APPROVED.")
          Amount approved) {

    static StatusTotalBody of(StatusTotal total) {
      return new StatusTotalBody(
          total.status(),
          total.count(),
          total.more(),
          Amount.of(total.claimed()),
          Amount.of(total.approved()));
    }
  }

  @GET
  @Operation(summary = "Read the overview")
  public OverviewBody getOverview(
      @QueryParam("programCode") String programCode,
      @QueryParam("periodId") String periodId,
      @QueryParam("locationId") String locationId) {
    Queries queries = new Queries();
    OverviewFilter filter =
        new OverviewFilter(
            queries.text(programCode),
            queries.id("periodId", periodId),
            queries.id("locationId", locationId));
    queries.orRefuse();
    return OverviewBody.of(ApiProblem.unlessDone(views.overview(context.actor(), filter)));
  }
}
