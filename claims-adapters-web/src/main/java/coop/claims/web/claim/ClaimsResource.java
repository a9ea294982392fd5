package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.Sort;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims: finding them, and making one. */
@Path("claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimsResource {

  static final String TEXT =
      "Words, or beginnings of words, of name, invoices and partner; or the claim's number.";
  static final String SORT =
      "updated, number, name, claimed or due; a minus in front turns it round. Newest first when"
          + " absent.";

  private static final String NEWEST_FIRST = "-updated";

  @Inject PartnerClaims claims;
  @Inject ClaimViews views;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a claim",
      description = "Makes a draft. The claim window must be open and money remaining.")
  public Created<ClaimBody> createClaim(NewClaimBody body) {
    Receipt receipt = ApiProblem.unlessDone(claims.create(context.actor(), body.input()));
    return Created.read("claims/" + receipt.id(), () -> address.claim(receipt.id()));
  }

  @GET
  @Operation(
      summary = "List claims",
      description =
          "A partner sees those of its locations and programs, the vendor's people those that were"
              + " submitted.")
  public Listing<ClaimLineBody> listClaims(
      @QueryParam("programCode") String programCode,
      @QueryParam("periodId") String periodId,
      @QueryParam("locationId") String locationId,
      @QueryParam("status")
          @Parameter(
              description = "May be repeated.",
              schema = @Schema(implementation = ClaimStatus.class))
          List<String> statuses,
      @QueryParam("activityCode") String activityCode,
      @QueryParam("q") @Parameter(description = TEXT) String text,
      @QueryParam("sort") @Parameter(description = SORT, example = NEWEST_FIRST) String sort,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    ClaimFilter filter =
        filter(queries, programCode, periodId, locationId, statuses, activityCode, text, sort);
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(views.list(context.actor(), filter, page)), ClaimLineBody::of);
  }

  /** As the parameters of a list say it. */
  static ClaimFilter filter(
      Queries queries,
      String programCode,
      String periodId,
      String locationId,
      List<String> statuses,
      String activityCode,
      String text,
      String sort) {
    String order = queries.text(sort) == null ? NEWEST_FIRST : sort.strip();
    boolean descending = order.startsWith("-");
    return new ClaimFilter(
        queries.text(programCode),
        queries.id("periodId", periodId),
        queries.id("locationId", locationId),
        queries.many("status", statuses, ClaimStatus.class),
        queries.text(activityCode),
        queries.text(text),
        queries.one("sort", descending ? order.substring(1) : order, Sort.class),
        descending);
  }
}
