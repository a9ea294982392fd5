package coop.claims.web.review;

import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.web.claim.ClaimColumns;
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
  @Inject Exports exports;
  @Inject CallContext context;
  @Inject CallerTexts texts;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Export the queue",
      description =
          "All pages of a part of the queue, most urgent first, 1,000,000 rows at most. Headers are"
              + " in the caller's language; instants are UTC.")
  public Response exportQueue(
      @QueryParam("format")
          @Parameter(
              description = "CSV when absent.",
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = "Of CSV: true begins it with a byte order mark.")
          String bom,
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
    SheetFormat wanted = queries.format(format);
    boolean marked = queries.flag("bom", bom);
    queries.orRefuse();
    Texts reader = texts.texts();
    String name = reader.name(part);
    SheetFile file =
        ApiProblem.unlessDone(
            exports.write(
                context.actor(),
                wanted,
                marked,
                new Table<>(
                    name,
                    ClaimColumns.of(reader, true, clock.instant()),
                    (actor, page) -> reviews.queue(actor, filter, page))));
    return SheetAnswer.of(file, wanted, name);
  }
}
