package coop.claims.web.fund;

import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccounts.FundFilter;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of funds as a file. */
@Path("exports/funds")
@RequestScoped
@Tag(name = "Exports")
public class FundExportResource {

  @Inject FundAccounts funds;
  @Inject ExportCall call;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "Export funds",
      description =
          "All pages of the list of funds, those that lapse last first." + ExportCall.EVERY_FILE)
  public Response exportFunds(
      @QueryParam("format")
          @Parameter(
              description = ExportCall.FORMAT,
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = ExportCall.MARKED) String bom,
      @QueryParam("programCode") String programCode,
      @QueryParam("periodId") String periodId,
      @QueryParam("locationId") String locationId) {
    Queries queries = new Queries();
    FundFilter filter = FundsResource.filter(queries, programCode, periodId, locationId);
    return call.answer(
        queries,
        format,
        bom,
        texts ->
            new Table<>(
                texts.get("funds.caption"),
                FundColumns.of(texts, context.actor().isVendor()),
                (actor, page) -> funds.funds(actor, filter, page)));
  }
}
