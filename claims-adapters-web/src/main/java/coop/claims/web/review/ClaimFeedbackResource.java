package coop.claims.web.review;

import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.ClaimAddress;
import coop.claims.web.claim.FeedbackBody;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feedback on items of a claim, and the partner's answers. */
@Path("claims/{claim}/feedback")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class ClaimFeedbackResource {

  @Inject ReviewerClaims reviews;
  @Inject PartnerClaims claims;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @Schema(description = "Feedback to be given on one item.")
  record NewFeedbackBody(
      @Schema(required = true, example = "proof:ad-screenshot") String item,
      @Schema(required = true) Feedback.Severity severity,
      @Schema(required = true, example = "The date of the ad cannot be read.") String text) {}

  @Schema(description = "The partner's words.")
  record NewAnswerBody(
      @Schema(required = true, example = "The date is on page two.") String text) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give feedback on an item")
  public Created<FeedbackBody> giveFeedback(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewFeedbackBody body) {
    Long version = Versions.optional(ifMatch);
    UUID id = address.id(claim);
    NewFeedback command = new NewFeedback(body.item(), body.severity(), body.text());
    Receipt receipt =
        ApiProblem.unlessDone(reviews.feedback(context.actor(), id, version, command));
    return created(id, receipt.id());
  }

  @GET
  @Operation(summary = "List a claim's feedback", description = "Oldest first.")
  public Versioned<Listing<FeedbackBody>> listFeedback(@PathParam("claim") String claim) {
    Versioned<List<FeedbackBody>> all = address.feedback(address.id(claim));
    return new Versioned<>(new Listing<>(all.body(), null), all.version());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a piece of feedback")
  public Versioned<FeedbackBody> getFeedback(
      @PathParam("claim") String claim, @PathParam("id") String id) {
    return read(address.id(claim), Queries.pathId(id));
  }

  @POST
  @Path("{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answer feedback in words",
      description = "By the partner, while information is asked for.")
  public Created<FeedbackBody> answerFeedback(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewAnswerBody body) {
    Long version = Versions.optional(ifMatch);
    UUID claimId = address.id(claim);
    UUID feedbackId = Queries.pathId(id);
    ApiProblem.unlessDone(
        claims.answer(context.actor(), claimId, version, feedbackId, body.text()));
    return created(claimId, feedbackId);
  }

  private Created<FeedbackBody> created(UUID claimId, UUID feedbackId) {
    return Created.read(
        "claims/" + claimId + "/feedback/" + feedbackId, () -> read(claimId, feedbackId));
  }

  private Versioned<FeedbackBody> read(UUID claimId, UUID feedbackId) {
    Versioned<List<FeedbackBody>> all = address.feedback(claimId);
    return all.body().stream()
        .filter(f -> f.id().equals(feedbackId))
        .findFirst()
        .map(f -> new Versioned<>(f, all.version()))
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }
}
