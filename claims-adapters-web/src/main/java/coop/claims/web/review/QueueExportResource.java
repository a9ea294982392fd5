package coop.claims.web.review;

import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.web.claim.ClaimColumns;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A part of the queue as a file. */
@Path("exports/review-queue")
@RequestScoped
@Tag(name = "Exports")
public class QueueExportResource {

  @Inject ReviewerClaims reviews;
  @Inject ExportCall call;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Export the queue",
      description = "All pages of a part of the queue, most urgent first." + ExportCall.EVERY_FILE)
  public Response exportQueue(
      @QueryParam("format")
          @Parameter(
              description = ExportCall.FORMAT,
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = ExportCall.MARKED) String bom,
      @QueryParam("tab")
          @Parameter(
              description = "Which part; NEW when absent.",
              schema = @Schema(implementation = Tab.class))
          String tab,
      @QueryParam("programCode") String programCode,
      @QueryParam("q") @Parameter(description = ReviewQueueResource.TEXT) String text) {
    Queries queries = new Queries();
    Tab part = queries.text(tab) == null ? Tab.NEW : queries.one("tab", tab, Tab.class);
    QueueFilter filter = new QueueFilter(part, queries.text(programCode), queries.text(text));
    return call.answer(
        queries,
        format,
        bom,
        texts ->
            new Table<>(
                texts.name(part),
                ClaimColumns.of(texts, true, clock.instant()),
                (actor, page) -> reviews.queue(actor, filter, page)));
  }
}
