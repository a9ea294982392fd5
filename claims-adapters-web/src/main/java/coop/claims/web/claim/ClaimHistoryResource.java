package coop.claims.web.claim;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ChainReport;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Person;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a claim. */
@Path("claims/{claim}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
public class ClaimHistoryResource {

  @Inject ClaimViews views;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @Schema(description = "Something that happened. It holds ids and codes; free text stands apart.")
  record HistoryEntryBody(
      @Schema(required = true, description = "The sequence number.", example = "7") String id,
      @Schema(required = true) Instant at,
      @Schema(required = true) Side side,
      @Schema(description = "Absent for the system, and for partners where the vendor acted.")
          Person actor,
      @Schema(required = true, description = "Stable code.", example = "claim.submitted")
          String action,
      @Schema(
              description = "What it is about; absent for the claim itself.",
              example = "proof:ad-screenshot")
          String item,
      @Schema(required = true, description = "Ids and codes, old and new values among them.")
          Map<String, String> data,
      @Schema(
              description =
                  "The actor's words. Of a changed invoice: the words before and after, one line"
                      + " for each field.")
          String text,
      @Schema(required = true, description = "Only the vendor's side sees it.") boolean internal,
      @Schema(
              required = true,
              description = "Of the chain, lower-case hex.",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String hash) {

    static HistoryEntryBody of(HistoryLine l) {
      return new HistoryEntryBody(
          Long.toString(l.seq()),
          l.at(),
          l.side(),
          Person.of(l.actorId(), l.actorName()),
          l.action(),
          l.item(),
          l.data(),
          l.text(),
          l.internal(),
          l.hash());
    }
  }

  @Schema(description = "Whether a claim's history is what was written.")
  record ChainBody(
      @Schema(required = true, example = "12") long events,
      @Schema(required = true) boolean intact,
      @Schema(description = "The first event that does not verify.") Long brokenAt,
      @Schema(description = "Hash of the last event.") String head) {

    static ChainBody of(ChainReport report) {
      return new ChainBody(report.events(), report.isIntact(), report.brokenAt(), report.head());
    }
  }

  @GET
  @Path("history")
  @Operation(summary = "Read a claim's history", description = "Oldest first.")
  public Listing<HistoryEntryBody> listHistory(
      @PathParam("claim") String claim,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(views.history(context.actor(), address.id(claim), page)),
        HistoryEntryBody::of);
  }

  @GET
  @Path("history/verification")
  @Operation(
      summary = "Verify a claim's history",
      description = "Follows the chain of hashes; for the vendor's people.")
  public ChainBody verifyHistory(@PathParam("claim") String claim) {
    return ChainBody.of(ApiProblem.unlessDone(views.verify(context.actor(), address.id(claim))));
  }
}
