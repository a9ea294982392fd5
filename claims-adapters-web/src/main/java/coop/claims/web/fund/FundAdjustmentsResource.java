package coop.claims.web.fund;

import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAdjustments;
import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of a fund, for finance. */
@Path("funds/{fund}/adjustments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funds")
public class FundAdjustmentsResource {

  @Inject FundAccounts funds;
  @Inject FundAdjustments adjustments;
  @Inject CallContext context;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adjust a fund",
      description =
          "Booked at once; above the limit (1,000 in major units unless configured) it stands as"
              + " PROPOSED until another person of finance confirms it. For finance.")
  public Created<AdjustmentBody> adjustFund(
      @PathParam("fund") String fund, AdjustmentBody.New body) {
    UUID fundId = Queries.pathId(fund);
    Currency currency =
        ApiProblem.unlessDone(funds.fund(context.actor(), fundId)).earned().currency();
    Receipt receipt =
        ApiProblem.unlessDone(adjustments.adjust(context.actor(), fundId, body.input(currency)));
    return Created.read(
        "funds/" + fundId + "/adjustments/" + receipt.id(), () -> read(fundId, receipt.id()));
  }

  @GET
  @Operation(summary = "List a fund's adjustments", description = "Newest first; for finance.")
  public Listing<AdjustmentBody> listFundAdjustments(
      @PathParam("fund") String fund,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    UUID fundId = Queries.pathId(fund);
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(adjustments.adjustments(context.actor(), fundId, page)),
        AdjustmentBody::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read an adjustment", description = "For finance.")
  public Versioned<AdjustmentBody> getFundAdjustment(
      @PathParam("fund") String fund, @PathParam("id") String id) {
    return read(Queries.pathId(fund), Queries.pathId(id));
  }

  @POST
  @Path("{id}/confirmation")
  @Operation(
      summary = "Confirm an adjustment",
      description = "Books it; by somebody else than who proposed it.")
  public Versioned<AdjustmentBody> confirmFundAdjustment(
      @PathParam("fund") String fund,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID fundId = Queries.pathId(fund);
    UUID adjustment = Queries.pathId(id);
    ApiProblem.unlessDone(adjustments.confirm(context.actor(), fundId, adjustment, version));
    return read(fundId, adjustment);
  }

  @POST
  @Path("{id}/refusal")
  @Operation(
      summary = "Decline an adjustment",
      description = "Nothing is booked; by somebody else than who proposed it.")
  public Versioned<AdjustmentBody> declineFundAdjustment(
      @PathParam("fund") String fund,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    UUID fundId = Queries.pathId(fund);
    UUID adjustment = Queries.pathId(id);
    ApiProblem.unlessDone(adjustments.decline(context.actor(), fundId, adjustment, version));
    return read(fundId, adjustment);
  }

  private Versioned<AdjustmentBody> read(UUID fundId, UUID id) {
    AdjustmentLine line =
        ApiProblem.unlessDone(adjustments.adjustment(context.actor(), fundId, id));
    return new Versioned<>(AdjustmentBody.of(line), line.adjustment().version());
  }
}
