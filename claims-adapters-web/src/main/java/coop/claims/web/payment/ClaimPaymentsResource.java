package coop.claims.web.payment;

import coop.claims.domain.payment.PaymentViews;
import coop.claims.web.claim.ClaimAddress;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments of one claim. */
@Path("claims/{claim}/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class ClaimPaymentsResource {

  @Inject PaymentViews payments;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @GET
  @Operation(summary = "List a claim's payments")
  public Listing<PaymentBody> listClaimPayments(@PathParam("claim") String claim) {
    return Listing.of(
        ApiProblem.unlessDone(payments.ofClaim(context.actor(), address.id(claim))),
        PaymentBody::of);
  }
}
