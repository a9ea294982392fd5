package coop.claims.web.dispute;

import coop.claims.domain.dispute.Disputes;
import coop.claims.web.claim.ClaimAddress;
import coop.claims.web.claim.ClaimBody;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contesting a rejection. A dispute is decided like a review. */
@Path("claims/{claim}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
public class DisputeResource {

  @Inject Disputes disputes;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @Schema(description = "Why the rejection is wrong.")
  record NewDisputeBody(
      @Schema(required = true, example = "The invoice names the campaign on page two.")
          String justification) {}

  @Schema(description = "Why one more dispute is allowed.")
  record NewReopeningBody(
      @Schema(required = true, example = "The partner was ill during the window.") String reason) {}

  @POST
  @Path("dispute")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Dispute a rejection",
      description = "By an incentives admin, within the dispute window.")
  public Versioned<ClaimBody> disputeClaim(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewDisputeBody body) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, disputes.raise(context.actor(), id, version, body.justification()));
  }

  @POST
  @Path("dispute-withdrawal")
  @Operation(summary = "Withdraw a dispute", description = "The rejection becomes final.")
  public Versioned<ClaimBody> withdrawDispute(
      @PathParam("claim") String claim, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, disputes.withdraw(context.actor(), id, version));
  }

  @POST
  @Path("reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Reopen a rejected claim",
      description = "By a supervisor: one more dispute.")
  public Versioned<ClaimBody> reopenClaim(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewReopeningBody body) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, disputes.reopen(context.actor(), id, version, body.reason()));
  }
}
