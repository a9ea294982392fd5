package coop.claims.web.fund;

import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Funds and their ledgers. */
@Path("funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funds")
public class FundsResource {

  @Inject FundAccounts funds;
  @Inject CallContext context;

  @Schema(description = "One entry of a fund's ledger: an amount leaves one account for another.")
  record EntryBody(
      @Schema(required = true) UUID id,
      @Schema(required = true) Movement.Kind kind,
      @Schema(required = true) Movement.Account from,
      @Schema(required = true) Movement.Account to,
      @Schema(required = true) Amount amount,
      @Schema(description = "The claim it belongs to.") UUID claimId,
      @Schema(description = "Which submission of that claim.") Integer submission,
      @Schema(description = "The adjustment that it books.") UUID adjustmentId,
      @Schema(description = "Coded.", example = "CLAIM_DEADLINE") String reason,
      @Schema(required = true) Instant at) {

    static EntryBody of(Movement m) {
      return new EntryBody(
          m.id(),
          m.kind(),
          m.kind().from(),
          m.kind().to(),
          Amount.of(m.amount()),
          m.claimId(),
          m.claimId() == null ? null : m.submission(),
          m.adjustmentId(),
          m.reason(),
          m.at());
    }
  }

  @GET
  @Operation(
      summary = "List funds",
      description =
          "Those that lapse last come first. A partner sees a fund once its claiming window has"
              + " opened.")
  public Listing<FundBody> listFunds(
      @QueryParam("programCode") String programCode,
      @QueryParam("periodId") String periodId,
      @QueryParam("locationId") String locationId,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    FundFilter filter = filter(queries, programCode, periodId, locationId);
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(funds.funds(context.actor(), filter, page)), FundBody::of);
  }

  static FundFilter filter(
      Queries queries, String programCode, String periodId, String locationId) {
    return new FundFilter(
        queries.text(programCode),
        queries.id("periodId", periodId),
        queries.id("locationId", locationId));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a fund")
  public FundBody getFund(@PathParam("id") String id) {
    return FundBody.of(ApiProblem.unlessDone(funds.fund(context.actor(), Queries.pathId(id))));
  }

  @GET
  @Path("{id}/entries")
  @Operation(summary = "List a fund's ledger entries", description = "Newest first.")
  public Listing<EntryBody> listFundEntries(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    UUID fundId = Queries.pathId(id);
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(funds.entries(context.actor(), fundId, page)), EntryBody::of);
  }
}
