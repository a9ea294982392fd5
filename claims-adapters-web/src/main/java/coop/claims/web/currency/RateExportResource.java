package coop.claims.web.currency;

import coop.claims.domain.currency.RateTable;
import coop.claims.domain.currency.RateTable.RateFilter;
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

/** The list of exchange rates as a file. */
@Path("exports/exchange-rates")
@RequestScoped
@Tag(name = "Exports")
public class RateExportResource {

  @Inject RateTable rates;
  @Inject ExportCall call;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "Export exchange rates",
      description =
          "All pages of the list of rates, the latest month first." + ExportCall.EVERY_FILE)
  public Response exportExchangeRates(
      @QueryParam("format")
          @Parameter(
              description = ExportCall.FORMAT,
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = ExportCall.MARKED) String bom,
      @QueryParam("month") String month,
      @QueryParam("currency") String currency) {
    Queries queries = new Queries();
    RateFilter filter = ExchangeRatesResource.filter(queries, month, currency);
    return call.answer(
        queries,
        format,
        bom,
        texts ->
            new Table<>(
                texts.get("frame.rates"),
                RateColumns.of(texts, context.actor().isVendor()),
                (actor, page) -> rates.rates(actor, filter, page)));
  }
}
