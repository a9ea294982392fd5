package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Exports;
import coop.claims.web.shared.Exports.Table;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.SheetAnswer;
import coop.claims.web.shared.SheetFile;
import coop.claims.web.shared.SheetFormat;
import coop.claims.web.shared.Texts;
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
  @Inject Exports exports;
  @Inject CallContext context;
  @Inject CallerTexts texts;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Export claims",
      description =
          "All pages of the list of claims with the same filters and order, 1,000,000 rows at most."
              + " Headers are in the caller's language; instants are UTC.")
  public Response exportClaims(
      @QueryParam("format")
          @Parameter(
              description = "CSV when absent.",
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = "Of CSV: true begins it with a byte order mark.")
          String bom,
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
    SheetFormat wanted = queries.format(format);
    boolean marked = queries.flag("bom", bom);
    queries.orRefuse();
    Texts reader = texts.texts();
    String name = reader.get("claims.caption");
    SheetFile file =
        ApiProblem.unlessDone(
            exports.write(
                context.actor(),
                wanted,
                marked,
                new Table<>(
                    name,
                    ClaimColumns.of(reader, context.actor().isVendor(), clock.instant()),
                    (actor, page) -> views.list(actor, filter, page))));
    return SheetAnswer.of(file, wanted, name);
  }
}
