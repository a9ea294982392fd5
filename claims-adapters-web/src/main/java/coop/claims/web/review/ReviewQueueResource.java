package coop.claims.web.review;

import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.claim.ClaimLineBody;
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
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The validation team's queue. */
@Path("review-queue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class ReviewQueueResource {

  static final String TEXT =
      "Words, or beginnings of words, of name, invoices and partner; or the claim's number.";

  @Inject ReviewerClaims reviews;
  @Inject CallContext context;

  @Schema(description = "How many claims stand in each part of the queue.")
  record QueueCountsBody(
      @Schema(required = true, description = "By part.") Map<String, Integer> counts,
      @Schema(required = true, description = "Counting stops here.", example = "1000")
          int mostCounted) {}

  @GET
  @Operation(summary = "List the queue", description = "Most urgent first.")
  public Listing<ClaimLineBody> listQueue(
      @QueryParam("tab")
          @Parameter(
              description = "Which part; NEW when absent.",
              schema = @Schema(implementation = Tab.class))
          String tab,
      @QueryParam("programCode") String programCode,
      @QueryParam("q") @Parameter(description = TEXT) String text,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    Tab part = queries.text(tab) == null ? Tab.NEW : queries.one("tab", tab, Tab.class);
    QueueFilter filter = new QueueFilter(part, queries.text(programCode), queries.text(text));
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(reviews.queue(context.actor(), filter, page)), ClaimLineBody::of);
  }

  @GET
  @Path("counts")
  @Operation(summary = "Count the queue")
  public QueueCountsBody countQueue() {
    Map<String, Integer> counts = new TreeMap<>();
    ApiProblem.unlessDone(reviews.counts(context.actor()))
        .forEach((tab, count) -> counts.put(tab.name(), count));
    return new QueueCountsBody(counts, ReviewerClaims.MOST_COUNTED);
  }
}
