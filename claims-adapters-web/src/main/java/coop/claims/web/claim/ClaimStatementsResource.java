package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.ContentDisposition;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Gone;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.PdfPage;
import coop.claims.web.shared.Queries;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A claim's certification statements. */
@Path("claims/{claim}/statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cost")
public class ClaimStatementsResource {

  @Inject PartnerClaims claims;
  @Inject ClaimAddress address;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a certification statement")
  public Created<StatementBody> addStatement(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      NewStatementBody body) {
    Long version = Versions.optional(ifMatch);
    UUID id = address.id(claim);
    StatementInput input = body.input(address.detail(id).claim().form().currency());
    Receipt receipt =
        ApiProblem.unlessDone(claims.addStatement(context.actor(), id, version, input));
    return Created.read(
        "claims/" + id + "/statements/" + receipt.id(), () -> read(id, receipt.id()));
  }

  @GET
  @Operation(summary = "List a claim's certification statements")
  public Versioned<Listing<StatementBody>> listStatements(@PathParam("claim") String claim) {
    ClaimDetail detail = address.detail(address.id(claim));
    return new Versioned<>(
        Listing.of(detail.claim().content().statements(), StatementBody::of),
        detail.claim().version());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a certification statement")
  public Versioned<StatementBody> getStatement(
      @PathParam("claim") String claim, @PathParam("id") String id) {
    return read(address.id(claim), Queries.pathId(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change a certification statement",
      description =
          "A list of lines or rows replaces all of them; lines keep their identity by id.")
  public Versioned<StatementBody> changeStatement(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = NewStatementBody.class)))
          MergePatch patch) {
    Long version = Versions.required(ifMatch);
    UUID claimId = address.id(claim);
    UUID statementId = Queries.pathId(id);
    ClaimDetail detail = address.detail(claimId, version);
    NewStatementBody changed = patch.applyTo(NewStatementBody.of(statement(detail, statementId)));
    StatementInput input = changed.input(detail.claim().form().currency());
    ApiProblem.unlessDone(
        claims.changeStatement(context.actor(), claimId, version, statementId, input));
    return read(claimId, statementId);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Remove a certification statement",
      description = "With its lines and files.")
  public Gone removeStatement(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    Outcome<Receipt> removed =
        claims.removeStatement(context.actor(), address.id(claim), version, Queries.pathId(id));
    return new Gone(ApiProblem.unlessDone(removed).version());
  }

  @GET
  @Path("{id}/pdf")
  @Produces(PdfPage.MEDIA_TYPE)
  @Operation(
      summary = "Print a certification statement",
      description = "As a PDF in the caller's language, made from the claim as it is now.")
  public Response printStatement(@PathParam("claim") String claim, @PathParam("id") String id) {
    ClaimDetail detail = address.detail(address.id(claim));
    StatementPaper paper =
        new StatementPaper(detail, statement(detail, Queries.pathId(id)), caller.texts());
    return Response.ok(paper.pdf(), PdfPage.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of(paper.fileName(), false))
        .build();
  }

  private Versioned<StatementBody> read(UUID claimId, UUID statementId) {
    ClaimDetail detail = address.detail(claimId);
    return new Versioned<>(
        StatementBody.of(statement(detail, statementId)), detail.claim().version());
  }

  private static Statement statement(ClaimDetail detail, UUID statementId) {
    return detail
        .claim()
        .content()
        .statement(statementId)
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }
}
