package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Gone;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A claim's third-party invoices. */
@Path("claims/{claim}/invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cost")
public class ClaimInvoicesResource {

  @Inject PartnerClaims claims;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add an invoice")
  public Created<InvoiceBody> addInvoice(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InvoiceBody.New body) {
    Long version = Versions.optional(ifMatch);
    UUID id = address.id(claim);
    InvoiceInput input = body.input(address.detail(id).claim().form().currency());
    Receipt receipt = ApiProblem.unlessDone(claims.addInvoice(context.actor(), id, version, input));
    return Created.read("claims/" + id + "/invoices/" + receipt.id(), () -> read(id, receipt.id()));
  }

  @GET
  @Operation(summary = "List a claim's invoices")
  public Versioned<Listing<InvoiceBody>> listInvoices(@PathParam("claim") String claim) {
    ClaimDetail detail = address.detail(address.id(claim));
    return new Versioned<>(
        Listing.of(detail.claim().content().invoices(), InvoiceBody::of), detail.claim().version());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read an invoice")
  public Versioned<InvoiceBody> getInvoice(
      @PathParam("claim") String claim, @PathParam("id") String id) {
    return read(address.id(claim), Queries.pathId(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change an invoice",
      description = "A list of lines replaces all of them; lines keep their identity by id.")
  public Versioned<InvoiceBody> changeInvoice(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = InvoiceBody.New.class)))
          MergePatch patch) {
    Long version = Versions.required(ifMatch);
    UUID claimId = address.id(claim);
    UUID invoiceId = Queries.pathId(id);
    ClaimDetail detail = address.detail(claimId, version);
    InvoiceBody.New changed = patch.applyTo(InvoiceBody.New.of(invoice(detail, invoiceId)));
    InvoiceInput input = changed.input(detail.claim().form().currency());
    ApiProblem.unlessDone(
        claims.changeInvoice(context.actor(), claimId, version, invoiceId, input));
    return read(claimId, invoiceId);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove an invoice", description = "With its lines and files.")
  public Gone removeInvoice(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    Outcome<Receipt> removed =
        claims.removeInvoice(context.actor(), address.id(claim), version, Queries.pathId(id));
    return new Gone(ApiProblem.unlessDone(removed).version());
  }

  private Versioned<InvoiceBody> read(UUID claimId, UUID invoiceId) {
    ClaimDetail detail = address.detail(claimId);
    return new Versioned<>(InvoiceBody.of(invoice(detail, invoiceId)), detail.claim().version());
  }

  private static Invoice invoice(ClaimDetail detail, UUID invoiceId) {
    return detail
        .claim()
        .content()
        .invoice(invoiceId)
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }
}
