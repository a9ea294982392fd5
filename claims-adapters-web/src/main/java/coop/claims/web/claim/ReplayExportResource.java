package coop.claims.web.claim;

import coop.claims.domain.claim.PolicyReplays;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A replay as a file. */
@Path("exports/replays/{code}/{period}")
@RequestScoped
@Tag(name = "Exports")
public class ReplayExportResource {

  @Inject PolicyReplays replays;
  @Inject Exports exports;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  @GET
  @Operation(
      summary = "Export a replay",
      description =
          "All decided claims of a period under the draft of the program’s document, 1,000,000 rows"
              + " at most. Headers are in the caller’s language.")
  public Response exportReplay(
      @PathParam("code") String code,
      @PathParam("period") String period,
      @QueryParam("format")
          @Parameter(
              description = "CSV when absent.",
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = "Of CSV: true begins it with a byte order mark.")
          String bom) {
    Queries queries = new Queries();
    SheetFormat wanted = queries.format(format);
    boolean marked = queries.flag("bom", bom);
    queries.orRefuse();
    Texts texts = caller.texts();
    String name = texts.get("replay.file", code, period);
    SheetFile file =
        ApiProblem.unlessDone(
            exports.write(
                context.actor(),
                wanted,
                marked,
                new Table<>(
                    name, ReplayColumns.of(texts), new ReplayReading(replays, code, period))));
    return SheetAnswer.of(file, wanted, name);
  }
}
