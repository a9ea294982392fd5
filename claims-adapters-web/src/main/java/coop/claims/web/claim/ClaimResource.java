package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Gone;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.Texts;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One claim, and what its partner does with it. */
@Path("claims/{claim}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimResource {

  @Inject PartnerClaims claims;
  @Inject ClaimViews views;
  @Inject ClaimAddress address;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  @GET
  @Operation(summary = "Read a claim", description = "By id, or by number with or without dashes.")
  public Versioned<ClaimBody> getClaim(@PathParam("claim") String claim) {
    return address.claim(address.id(claim));
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(summary = "Change a claim's form")
  public Versioned<ClaimBody> changeClaim(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = ClaimFormBody.class)))
          MergePatch patch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    ClaimDetail current = address.detail(id, version);
    Form before = current.claim().form();
    boolean other =
        patch.patch().get("activityCode") instanceof JsonString code
            && !code.getString().equals(before.activityCode());
    Map<String, String> kept = other ? Map.of() : current.claim().content().answers();
    ClaimFormBody form = patch.applyTo(ClaimFormBody.of(before, kept));
    return address.after(
        id, claims.edit(context.actor(), id, version, form.input(other, patch.fields())));
  }

  @DELETE
  @Operation(summary = "Delete a draft", description = "Only one that was never submitted.")
  public Gone deleteClaim(
      @PathParam("claim") String claim, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Outcome<Receipt> deleted =
        claims.delete(context.actor(), address.id(claim), Versions.required(ifMatch));
    return new Gone(ApiProblem.unlessDone(deleted).version());
  }

  @GET
  @Path("check")
  @Operation(
      summary = "Check a claim",
      description = "What a reviewer would find, and what stops a submission.")
  public Listing<FindingBody> checkClaim(@PathParam("claim") String claim) {
    Texts texts = caller.texts();
    return Listing.of(
        ApiProblem.unlessDone(views.check(context.actor(), address.id(claim))),
        finding -> FindingBody.of(finding, texts));
  }

  @POST
  @Path("submission")
  @Operation(
      summary = "Submit or resubmit a claim",
      description = "Reserves the money. Every failed guard comes back as a violation.")
  public Versioned<ClaimBody> submitClaim(
      @PathParam("claim") String claim, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, claims.submit(context.actor(), id, version));
  }

  @POST
  @Path("withdrawal")
  @Operation(
      summary = "Withdraw a claim",
      description = "Before it is taken for review, or while information is asked for.")
  public Versioned<ClaimBody> withdrawClaim(
      @PathParam("claim") String claim, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    return address.after(id, claims.withdraw(context.actor(), id, version));
  }
}
