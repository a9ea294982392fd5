package coop.claims.web.payment;

import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of payments as a file. */
@Path("exports/payments")
@RequestScoped
@Tag(name = "Exports")
public class PaymentExportResource {

  @Inject PaymentViews payments;
  @Inject Exports exports;
  @Inject CallContext context;
  @Inject CallerTexts texts;

  @GET
  @Operation(
      summary = "Export payments",
      description =
          "All pages of the list of payments, nearest due date first, 1,000,000 rows at most."
              + " Headers are in the caller's language; instants are UTC.")
  public Response exportPayments(
      @QueryParam("format")
          @Parameter(
              description = "CSV when absent.",
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = "Of CSV: true begins it with a byte order mark.")
          String bom,
      @QueryParam("status") @Parameter(schema = @Schema(implementation = Payment.Status.class))
          String status,
      @QueryParam("programCode") String programCode) {
    Queries queries = new Queries();
    PaymentFilter filter =
        new PaymentFilter(
            queries.one("status", status, Payment.Status.class), queries.text(programCode));
    SheetFormat wanted = queries.format(format);
    boolean marked = queries.flag("bom", bom);
    queries.orRefuse();
    Texts reader = texts.texts();
    String name = reader.get("frame.payments");
    SheetFile file =
        ApiProblem.unlessDone(
            exports.write(
                context.actor(),
                wanted,
                marked,
                new Table<>(
                    name,
                    PaymentColumns.of(reader, context.actor().isVendor()),
                    (actor, page) -> payments.list(actor, filter, page))));
    return SheetAnswer.of(file, wanted, name);
  }
}
