package coop.claims.web.payment;

import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments due. */
@Path("payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class PaymentsResource {

  @Inject PaymentViews payments;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "List payments",
      description = "Nearest due date first; a partner's own, or all for finance.")
  public Listing<PaymentBody> listPayments(
      @QueryParam("status") @Parameter(schema = @Schema(implementation = Payment.Status.class))
          String status,
      @QueryParam("programCode") String programCode,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    PaymentFilter filter =
        new PaymentFilter(
            queries.one("status", status, Payment.Status.class), queries.text(programCode));
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(payments.list(context.actor(), filter, page)), PaymentBody::of);
  }
}
