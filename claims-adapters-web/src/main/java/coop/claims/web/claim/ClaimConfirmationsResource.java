package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.ConfirmationBody.Change;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Gone;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.MergePatch;
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

/** Core requirements a claim's partner confirms. Their ids are the requirements' codes. */
@Path("claims/{claim}/confirmations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class ClaimConfirmationsResource {

  @Inject PartnerClaims claims;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Confirm a core requirement",
      description = "Points at the document that shows it. A confirmation before is replaced.")
  public Created<ConfirmationBody> confirmRequirement(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ConfirmationBody.New body) {
    Long version = Versions.optional(ifMatch);
    Checks checks = new Checks();
    String requirement = checks.required("requirement", body.requirement(), Limits.CODE);
    checks.present("documentId", body.documentId());
    ApiProblem.unlessFine(checks);
    UUID id = address.id(claim);
    ApiProblem.unlessDone(
        claims.confirm(context.actor(), id, version, requirement, body.documentId()));
    return Created.read(
        "claims/" + id + "/confirmations/" + requirement, () -> read(id, requirement));
  }

  @GET
  @Operation(summary = "List a claim's confirmations")
  public Versioned<Listing<ConfirmationBody>> listConfirmations(@PathParam("claim") String claim) {
    ClaimDetail detail = address.detail(address.id(claim));
    return new Versioned<>(
        Listing.of(detail.claim().content().confirmations(), ConfirmationBody::of),
        detail.claim().version());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a confirmation")
  public Versioned<ConfirmationBody> getConfirmation(
      @PathParam("claim") String claim, @PathParam("id") String requirement) {
    return read(address.id(claim), requirement);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(summary = "Point a confirmation at another document")
  public Versioned<ConfirmationBody> changeConfirmation(
      @PathParam("claim") String claim,
      @PathParam("id") String requirement,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = Change.class)))
          MergePatch patch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    Confirmation confirmation = confirmation(address.detail(id, version), requirement);
    Change changed = patch.applyTo(new Change(confirmation.documentId()));
    Checks checks = new Checks();
    checks.present("documentId", changed.documentId());
    ApiProblem.unlessFine(checks);
    ApiProblem.unlessDone(
        claims.confirm(context.actor(), id, version, requirement, changed.documentId()));
    return read(id, requirement);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Take a confirmation back")
  public Gone removeConfirmation(
      @PathParam("claim") String claim,
      @PathParam("id") String requirement,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    confirmation(address.detail(id), requirement);
    Outcome<Receipt> removed = claims.confirm(context.actor(), id, version, requirement, null);
    return new Gone(ApiProblem.unlessDone(removed).version());
  }

  private Versioned<ConfirmationBody> read(UUID claimId, String requirement) {
    ClaimDetail detail = address.detail(claimId);
    return new Versioned<>(
        ConfirmationBody.of(confirmation(detail, requirement)), detail.claim().version());
  }

  private static Confirmation confirmation(ClaimDetail detail, String requirement) {
    return detail
        .claim()
        .content()
        .confirmation(requirement)
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }
}
