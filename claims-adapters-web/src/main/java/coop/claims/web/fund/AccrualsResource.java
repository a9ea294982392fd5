package coop.claims.web.fund;

import coop.claims.domain.fund.AccrualTable;
import coop.claims.domain.fund.Accruals;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.ContentDisposition;
import coop.claims.web.shared.JsonBodies;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Upload;
import coop.claims.web.shared.Uploads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What partners earned, booked by finance a table at a time. */
@Path("accruals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funds")
public class AccrualsResource {

  private static final String CSV = "text/csv";

  @Inject Accruals accruals;
  @Inject CallContext context;
  @Inject CallerTexts caller;
  @Inject Uploads uploads;
  @Inject HttpServletRequest request;

  @GET
  @Operation(
      summary = "List booked tables of accruals",
      description = "Latest first. For those who hold the role finance everywhere.")
  public Listing<AccrualBatchBody> listAccruals(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(accruals.batches(context.actor(), page)), AccrualBatchBody::of);
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "Book a table of accruals",
      description =
          "All of it or nothing; text/csv in UTF-8 with a header, between commas or semicolons, of"
              + " at most 200 MB and 1,000,000 rows, or JSON of at most 1 MB. Amounts have a point"
              + " before their decimals and nothing between their digits. A row is known again by"
              + " its reference: what was booked just so is skipped, anything else refused. The"
              + " same table twice changes nothing. Each violation has its line and its column.")
  public AccrualBody bookAccruals(
      @QueryParam("dryRun")
          @Parameter(
              description = "Whether to say only what it would do; nothing is kept then.",
              schema = @Schema(implementation = boolean.class))
          String dryRun,
      @RequestBody(content = @Content(schema = @Schema(implementation = AccrualRowsBody.class)))
          InputStream body) {
    Queries queries = new Queries();
    boolean dry = queries.flag("dryRun", dryRun);
    queries.orRefuse();
    String type = request.getContentType();
    if (type == null || !MediaType.valueOf(type).isCompatible(MediaType.valueOf(CSV))) {
      return answer(dry, JsonBodies.read(bytes(body), AccrualRowsBody.class));
    }
    try (Upload upload = uploads.receive(body)) {
      return answer(dry, new CsvAccruals(upload::open));
    }
  }

  private AccrualBody answer(boolean dry, AccrualTable table) {
    if (dry) {
      return AccrualBody.of(
          ApiProblem.unlessDone(accruals.preview(context.actor(), table)), caller.texts());
    }
    Receipt receipt = ApiProblem.unlessDone(accruals.book(context.actor(), table));
    return AccrualBody.of(ApiProblem.unlessDone(accruals.batch(context.actor(), receipt.id())));
  }

  private static byte[] bytes(InputStream body) {
    try {
      return body.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @GET
  @Path("template")
  @Produces(CSV)
  @Operation(
      summary = "Read the template of a table of accruals",
      description = "Its header alone; the order of the columns is free.")
  public Response getAccrualTemplate() {
    return Response.ok(AccrualTemplate.bytes())
        .type(MediaType.valueOf(CSV).withCharset("UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.of(AccrualTemplate.FILE_NAME, false))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a booked table of accruals")
  public AccrualBatchBody getAccrual(@PathParam("id") String id) {
    return AccrualBatchBody.of(
        ApiProblem.unlessDone(accruals.batch(context.actor(), Queries.pathId(id))));
  }
}
