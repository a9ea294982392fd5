package coop.claims.web.currency;

import coop.claims.domain.currency.RatePlan;
import coop.claims.domain.currency.RateTable;
import coop.claims.domain.currency.RateTable.RateFilter;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.currency.RateBody.NewRateBody;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Upload;
import coop.claims.web.shared.Uploads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vendor's exchange rates. */
@Path("exchange-rates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates")
public class ExchangeRatesResource {

  @Inject RateTable table;
  @Inject CallContext context;
  @Inject CallerTexts caller;
  @Inject Uploads uploads;

  @Schema(name = "ExchangeRateUpload", description = "One file of rates of at most 16 MB.")
  record UploadBody(@Schema(required = true, format = "binary") String file) {}

  @GET
  @Operation(
      summary = "List exchange rates",
      description = "The latest month first, then by base and quote. Partners read them too.")
  public Listing<RateBody> listExchangeRates(
      @QueryParam("month") @Parameter(description = "Such as 2026-12.") String month,
      @QueryParam("currency") @Parameter(description = "Of the base or the quote.") String currency,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    RateFilter filter = filter(queries, month, currency);
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(table.rates(context.actor(), filter, page)), RateBody::of);
  }

  static RateFilter filter(Queries queries, String month, String currency) {
    String code = queries.text(currency);
    return new RateFilter(
        queries.month("month", month), code == null ? null : code.toUpperCase(Locale.ROOT));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set an exchange rate",
      description =
          "For finance. A pair has one rate a month, in one direction; it is never changed. Months"
              + " that are over in the vendor’s time zone are closed.")
  public Created<RateBody> setExchangeRate(NewRateBody body) {
    Receipt receipt = ApiProblem.unlessDone(table.set(context.actor(), body.written()));
    String id = receipt.id().toString();
    return new Created<>(getExchangeRate(id), "exchange-rates/" + id, null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read an exchange rate")
  public RateBody getExchangeRate(@PathParam("id") String id) {
    return RateBody.of(ApiProblem.unlessDone(table.rate(context.actor(), Queries.pathId(id))));
  }

  @GET
  @Path("template")
  @Produces(RateTemplate.MEDIA_TYPE)
  @Operation(
      summary = "Read the template of a table of rates",
      description = "The line that names the columns; rates follow it, one a line.")
  public Response getExchangeRateTemplate() {
    return Response.ok(RateTemplate.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, RateTemplate.disposition())
        .build();
  }

  @POST
  @Path("batch")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Set the exchange rates of a file",
      description =
          "For finance: a table as the template has it, or the XML of the European Central Bank’s"
              + " reference rates, of which each open month takes the last day that is not in the"
              + " future. All of it or nothing; what is set just so stays, so that the same file"
              + " twice changes nothing. The path of each violation begins with its line and"
              + " column.")
  public RatePlanBody takeExchangeRates(
      @QueryParam("dryRun")
          @Parameter(description = "True keeps nothing and answers what is wrong, too.")
          String dryRun,
      @RequestBody(content = @Content(schema = @Schema(implementation = UploadBody.class)))
          List<EntityPart> parts) {
    Queries queries = new Queries();
    boolean preview = queries.flag("dryRun", dryRun);
    queries.orRefuse();
    byte[] file = file(parts);
    RatePlan plan =
        ApiProblem.unlessDone(
            preview ? table.preview(context.actor(), file) : table.take(context.actor(), file));
    return RatePlanBody.of(plan, caller.texts());
  }

  private byte[] file(List<EntityPart> parts) {
    try (Upload upload = uploads.receive(parts, Set.of());
        InputStream in = upload.open()) {
      return in.readNBytes(RateTable.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
