package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.MetricBody.Change;
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

/** A claim's metrics. Their ids are the codes of the activity's metric requirements. */
@Path("claims/{claim}/metrics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class ClaimMetricsResource {

  @Inject PartnerClaims claims;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Fill in a metric", description = "A value given before is replaced.")
  public Created<MetricBody> fillMetric(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      MetricBody.New body) {
    Long version = Versions.optional(ifMatch);
    Checks checks = new Checks();
    String requirement = checks.required("requirement", body.requirement(), Limits.CODE);
    checks.required("value", body.value(), Limits.TEXT);
    ApiProblem.unlessFine(checks);
    UUID id = address.id(claim);
    ApiProblem.unlessDone(
        claims.setMetric(context.actor(), id, version, requirement, body.value()));
    return Created.read("claims/" + id + "/metrics/" + requirement, () -> read(id, requirement));
  }

  @GET
  @Operation(summary = "List a claim's metrics", description = "Those that are filled in.")
  public Versioned<Listing<MetricBody>> listMetrics(@PathParam("claim") String claim) {
    ClaimDetail detail = address.detail(address.id(claim));
    return new Versioned<>(
        Listing.of(detail.claim().content().metrics(), MetricBody::of), detail.claim().version());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a metric")
  public Versioned<MetricBody> getMetric(
      @PathParam("claim") String claim, @PathParam("id") String requirement) {
    return read(address.id(claim), requirement);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(summary = "Change a metric")
  public Versioned<MetricBody> changeMetric(
      @PathParam("claim") String claim,
      @PathParam("id") String requirement,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = Change.class)))
          MergePatch patch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    Metric metric = metric(address.detail(id, version), requirement);
    Change changed = patch.applyTo(new Change(metric.value()));
    Checks checks = new Checks();
    checks.required("value", changed.value(), Limits.TEXT);
    ApiProblem.unlessFine(checks);
    ApiProblem.unlessDone(
        claims.setMetric(context.actor(), id, version, requirement, changed.value()));
    return read(id, requirement);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Take a metric's value away")
  public Gone removeMetric(
      @PathParam("claim") String claim,
      @PathParam("id") String requirement,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID id = address.id(claim);
    metric(address.detail(id), requirement);
    Outcome<Receipt> removed = claims.setMetric(context.actor(), id, version, requirement, null);
    return new Gone(ApiProblem.unlessDone(removed).version());
  }

  private Versioned<MetricBody> read(UUID claimId, String requirement) {
    ClaimDetail detail = address.detail(claimId);
    return new Versioned<>(MetricBody.of(metric(detail, requirement)), detail.claim().version());
  }

  private static Metric metric(ClaimDetail detail, String requirement) {
    return detail
        .claim()
        .content()
        .metric(requirement)
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }
}
