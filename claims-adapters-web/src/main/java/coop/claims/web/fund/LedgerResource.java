package coop.claims.web.fund;

import coop.claims.domain.fund.Discrepancy;
import coop.claims.domain.fund.LedgerCase;
import coop.claims.domain.fund.LedgerCase.Closing;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheck.CaseLine;
import coop.claims.domain.fund.LedgerCheck.Run;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Person;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the ledgers' own check found, for operators and finance. */
@Path("ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class LedgerResource {

  @Inject LedgerCheck check;
  @Inject CallContext context;

  @Schema(name = "LedgerCheck", description = "One look at the ledgers of all funds.")
  record CheckBody(
      @Schema(required = true) UUID id,
      @Schema(required = true) Instant startedAt,
      @Schema(required = true) Instant endedAt,
      @Schema(required = true, description = "How many were looked at.") long funds,
      @Schema(required = true, description = "How many were wrong.") long wrong) {

    static CheckBody of(Run run) {
      return new CheckBody(run.id(), run.startedAt(), run.endedAt(), run.funds(), run.wrong());
    }
  }

  @Schema(
      name = "Discrepancy",
      description = "One thing that did not hold; amounts in the fund's currency.")
  record DiscrepancyBody(
      @Schema(required = true) Discrepancy.Kind kind,
      @Schema(description = "The balance it is about.") Movement.Account account,
      @Schema(description = "The claim it is about.") UUID claimId,
      @Schema(required = true, description = "What the fund says.") BigDecimal kept,
      @Schema(required = true, description = "What follows from its entries.") BigDecimal found) {

    static DiscrepancyBody of(Discrepancy d) {
      return new DiscrepancyBody(d.kind(), d.account(), d.claimId(), d.kept(), d.found());
    }
  }

  @Schema(name = "LedgerClosing", description = "Who closed a case, and what they say of it.")
  record ClosingBody(
      @Schema(required = true) Person by,
      @Schema(required = true) Instant at,
      @Schema(required = true, example = "Put right by the owner of the database.") String note) {

    static ClosingBody of(Closing closing, String name) {
      return closing == null
          ? null
          : new ClosingBody(Person.of(closing.by(), name), closing.at(), closing.note());
    }
  }

  @Schema(
      name = "LedgerCase",
      description =
          "A fund whose ledger was found wrong. Nothing of it moves until two different people have"
              + " closed the case.")
  record CaseBody(
      @Schema(required = true) UUID id,
      @Schema(required = true) UUID fundId,
      @Schema(required = true, example = "Aurora Services") String organisationName,
      @Schema(required = true, example = "Lyon office") String locationName,
      @Schema(required = true, example = "CSP-DIRECT") String programCode,
      @Schema(required = true, example = "FY26-H1") String periodCode,
      @Schema(required = true, example = "IE") String entityCode,
      @Schema(required = true, example = "EUR") String currency,
      @Schema(required = true) Instant openedAt,
      @Schema(required = true) List<DiscrepancyBody> discrepancies,
      @Schema(required = true) boolean open,
      ClosingBody first,
      ClosingBody second) {

    static CaseBody of(CaseLine line) {
      LedgerCase c = line.ledgerCase();
      return new CaseBody(
          c.id(),
          c.fundId(),
          line.organisationName(),
          line.locationName(),
          line.programCode(),
          line.periodCode(),
          line.entityCode(),
          line.currency().getCurrencyCode(),
          c.openedAt(),
          c.discrepancies().stream().map(DiscrepancyBody::of).toList(),
          !c.isClosed(),
          ClosingBody.of(c.first(), line.firstBy()),
          ClosingBody.of(c.second(), line.secondBy()));
    }
  }

  @Schema(name = "NewLedgerClosing", description = "What was found out about the case.")
  record NewClosingBody(
      @Schema(required = true, example = "Put right by the owner of the database.") String note) {}

  @GET
  @Path("checks")
  @Operation(
      summary = "List the last looks at the ledgers",
      description = "The last 20, newest first; for operators and finance.")
  public Listing<CheckBody> listLedgerChecks() {
    return Listing.of(ApiProblem.unlessDone(check.runs(context.actor())), CheckBody::of);
  }

  @GET
  @Path("cases")
  @Operation(
      summary = "List funds whose ledger was found wrong",
      description = "Newest first; for operators, and for finance of the fund's location.")
  public Listing<CaseBody> listLedgerCases(
      @Parameter(description = "Only those that are still open.", example = "true")
          @QueryParam("open")
          String open,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    boolean openOnly = queries.flag("open", open);
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(check.cases(context.actor(), openOnly, page)), CaseBody::of);
  }

  @GET
  @Path("cases/{id}")
  @Operation(summary = "Read a case")
  public Versioned<CaseBody> getLedgerCase(@PathParam("id") String id) {
    return read(Queries.pathId(id));
  }

  @POST
  @Path("cases/{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Close a case",
      description =
          "By two different people, each with a note; the second frees the fund. What is still"
              + " wrong is found again.")
  public Versioned<CaseBody> closeLedgerCase(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewClosingBody body) {
    Long version = Versions.required(ifMatch);
    UUID caseId = Queries.pathId(id);
    ApiProblem.unlessDone(check.close(context.actor(), caseId, version, body.note()));
    return read(caseId);
  }

  private Versioned<CaseBody> read(UUID id) {
    CaseLine line = ApiProblem.unlessDone(check.ledgerCase(context.actor(), id));
    return new Versioned<>(CaseBody.of(line), line.ledgerCase().version());
  }
}
