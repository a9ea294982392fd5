package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.ExportCall;
import coop.claims.web.shared.Exports.Table;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.SheetFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of claims as a file. */
@Path("exports/claims")
@RequestScoped
@Tag(name = "Exports")
public class ClaimExportResource {

  @Inject ClaimViews views;
  @Inject ExportCall call;
  @Inject CallContext context;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Export claims",
      description =
          "All pages of the list of claims with the same filters and order."
              + ExportCall.EVERY_FILE)
  public Response exportClaims(
      @QueryParam("format")
          @Parameter(
              description = ExportCall.FORMAT,
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = ExportCall.MARKED) String bom,
      @QueryParam("programCode") String programCode,
      @QueryParam("periodId") String periodId,
      @QueryParam("locationId") String locationId,
      @QueryParam("status")
          @Parameter(
              description = "May be repeated.",
              schema = @Schema(implementation = ClaimStatus.class))
          List<String> statuses,
      @QueryParam("activityCode") String activityCode,
      @QueryParam("q") @Parameter(description = ClaimsResource.TEXT) String text,
      @QueryParam("sort") @Parameter(description = ClaimsResource.SORT) String sort) {
    Queries queries = new Queries();
    ClaimFilter filter =
        ClaimsResource.filter(
            queries, programCode, periodId, locationId, statuses, activityCode, text, sort);
    return call.answer(
        queries,
        format,
        bom,
        texts ->
            new Table<>(
                texts.get("claims.caption"),
                ClaimColumns.of(texts, context.actor().isVendor(), clock.instant()),
                (actor, page) -> views.list(actor, filter, page)));
  }
}
