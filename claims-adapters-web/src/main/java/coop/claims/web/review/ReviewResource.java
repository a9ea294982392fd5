package coop.claims.web.review;

import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.review.ReviewerClaims;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The validation team's steps, in a review and in a dispute alike. */
@Path("claims/{claim}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class ReviewResource {

  @Inject ReviewerClaims reviews;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @Schema(description = "What the partner shall do.")
  record NewInformationRequestBody(
      @Schema(required = true, example = "Please send the ad with its date.") String text) {}

  @Schema(description = "Words to go with an approval.")
  record NewApprovalBody(@Schema(example = "Thank you.") String text) {}

  @Schema(description = "Why a claim is rejected. It stands in the history.")
  record NewRejectionBody(
      @Schema(required = true) ReasonCode reason,
      @Schema(required = true, example = "The invoice is for another campaign.") String text) {}

  @POST
  @Path("review")
  @Operation(summary = "Take a claim for review")
  public Versioned<ClaimBody> takeClaim(
      @PathParam("claim") String claim, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, reviews.take(context.actor(), id, version));
  }

  @POST
  @Path("release")
  @Operation(
      summary = "Put a claim back in the queue",
      description = "By its reviewer or a supervisor; the clock runs on.")
  public Versioned<ClaimBody> putClaimBack(
      @PathParam("claim") String claim, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, reviews.putBack(context.actor(), id, version));
  }

  @POST
  @Path("information-request")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Request information",
      description = "Needs at least one open piece of feedback that must be fixed.")
  public Versioned<ClaimBody> requestInformation(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewInformationRequestBody body) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, reviews.requestInformation(context.actor(), id, version, body.text()));
  }

  @POST
  @Path("approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Approve a claim",
      description = "Accepts what is pending, and starts the payment clock.")
  public Versioned<ClaimBody> approveClaim(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(required = false) NewApprovalBody body) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    String text = body == null ? null : body.text();
    return address.after(id, reviews.approve(context.actor(), id, version, text));
  }

  @POST
  @Path("rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Reject a claim", description = "Opens the dispute window, or is final.")
  public Versioned<ClaimBody> rejectClaim(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewRejectionBody body) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(
        id, reviews.reject(context.actor(), id, version, body.reason(), body.text()));
  }
}
