package coop.claims.web.payment;

import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
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

/** The list of payments as a file. */
@Path("exports/payments")
@RequestScoped
@Tag(name = "Exports")
public class PaymentExportResource {

  @Inject PaymentViews payments;
  @Inject ExportCall call;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "Export payments",
      description =
          "All pages of the list of payments, nearest due date first." + ExportCall.EVERY_FILE)
  public Response exportPayments(
      @QueryParam("format")
          @Parameter(
              description = ExportCall.FORMAT,
              schema = @Schema(implementation = SheetFormat.class))
          String format,
      @QueryParam("bom") @Parameter(description = ExportCall.MARKED) String bom,
      @QueryParam("status") @Parameter(schema = @Schema(implementation = Payment.Status.class))
          String status,
      @QueryParam("programCode") String programCode) {
    Queries queries = new Queries();
    PaymentFilter filter =
        new PaymentFilter(
            queries.one("status", status, Payment.Status.class), queries.text(programCode));
    return call.answer(
        queries,
        format,
        bom,
        texts ->
            new Table<>(
                texts.get("frame.payments"),
                PaymentColumns.of(texts, context.actor().isVendor()),
                (actor, page) -> payments.list(actor, filter, page)));
  }
}
