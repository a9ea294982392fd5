package coop.claims.web.program;

import coop.claims.domain.program.Change;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.domain.program.ProgramDraft;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.program.CatalogueBody.DraftBody;
import coop.claims.web.program.CatalogueBody.VersionBody;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Gone;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Texts;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Program documents, for program managers. */
@Path("catalogues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Program documents")
public class CataloguesResource {

  static final String YAML = "application/yaml";

  private static final String NUMBER = "\\d{1,9}";

  @Inject ProgramDocuments documents;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  @Schema(description = "How a draft is to be published.")
  record PublicationBody(
      @Schema(
              required = true,
              description = "Whether claims that were never submitted move to it.",
              example = "true")
          Boolean moveDrafts) {}

  @Schema(description = "One difference between two documents.")
  record ChangeBody(
      @Schema(required = true, description = "Stable.", example = "period-deadline") String code,
      @Schema(
              required = true,
              description = "In the language asked for.",
              example = "Deadline of FY26-H2 moves from 15 Aug 2026 to 30 Aug 2026.")
          String text) {

    static ChangeBody of(Change change, Texts texts) {
      return new ChangeBody(change.code(), ChangeWords.told(change, texts));
    }
  }

  @GET
  @Operation(
      summary = "List program documents",
      description = "Of the programs the caller manages, those that are only a draft included.")
  public Listing<CatalogueBody> listCatalogues() {
    return Listing.of(
        ApiProblem.unlessDone(documents.programs(context.actor())), CatalogueBody::of);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "Read what documents a program has")
  public CatalogueBody getCatalogue(@PathParam("code") String code) {
    return CatalogueBody.of(sheet(code));
  }

  @GET
  @Path("{code}/versions")
  @Operation(summary = "List a program's published versions", description = "Latest first.")
  public Listing<VersionBody> listCatalogueVersions(@PathParam("code") String code) {
    return Listing.of(sheet(code).editions(), VersionBody::of);
  }

  @GET
  @Path("{code}/versions/{number}")
  @Operation(
      summary = "Export a published version",
      description =
          "The document itself, canonical (RFC 8785). Another installation that takes it in has"
              + " the identical document.")
  public Response exportCatalogueVersion(
      @PathParam("code") String code, @PathParam("number") String number) {
    return document(ApiProblem.unlessDone(documents.source(context.actor(), code, number(number))));
  }

  @GET
  @Path("{code}/versions/{number}/changes")
  @Operation(
      summary = "List what a published version changed",
      description = "Of the one before it, in words.")
  public Listing<ChangeBody> listCatalogueVersionChanges(
      @PathParam("code") String code, @PathParam("number") String number) {
    return changes(ApiProblem.unlessDone(documents.changes(context.actor(), code, number(number))));
  }

  @GET
  @Path("{code}/draft")
  @Operation(
      summary = "Export the draft",
      description = "The document itself, canonical (RFC 8785); its ETag is the draft’s version.")
  public Response exportCatalogueDraft(@PathParam("code") String code) {
    ProgramDraft draft = draft(code);
    return Response.ok(draft.source())
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.ETAG, "\"" + draft.version() + "\"")
        .build();
  }

  @PUT
  @Path("{code}/draft")
  @Consumes({MediaType.APPLICATION_JSON, YAML})
  @Operation(
      summary = "Write the draft",
      description =
          "The whole document, JSON or YAML (application/yaml), as the schema at"
              + " /catalogues/schema says; 1 MB at most. Without If-Match it begins a draft, with"
              + " it replaces the one that was read. Nothing is kept unless all of it is sound; the"
              + " path of each violation begins with its line and column.")
  public Versioned<DraftBody> putCatalogueDraft(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = Object.class)))
          byte[] text) {
    Receipt receipt =
        ApiProblem.unlessDone(
            documents.save(context.actor(), code, Versions.optional(ifMatch), text));
    return new Versioned<>(DraftBody.of(draft(code)), receipt.version());
  }

  @DELETE
  @Path("{code}/draft")
  @Operation(summary = "Drop the draft")
  public Gone dropCatalogueDraft(
      @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return new Gone(
        ApiProblem.unlessDone(documents.drop(context.actor(), code, Versions.required(ifMatch)))
            .version());
  }

  @GET
  @Path("{code}/diff")
  @Operation(
      summary = "Compare the draft",
      description = "With the version in force, in words, in the order of the document.")
  public Listing<ChangeBody> diffCatalogueDraft(@PathParam("code") String code) {
    return changes(ApiProblem.unlessDone(documents.changes(context.actor(), code)));
  }

  @POST
  @Path("{code}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Publish the draft",
      description =
          "By somebody else than who changed it last. From then on new claims pin it; it never"
              + " changes, and what was submitted before keeps its own.")
  public Versioned<VersionBody> publishCatalogue(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      PublicationBody body) {
    if (body.moveDrafts() == null) {
      throw ApiProblem.malformed(List.of(Violation.of("moveDrafts", "field.required")));
    }
    boolean move = body.moveDrafts();
    Receipt receipt =
        ApiProblem.unlessDone(
            documents.publish(context.actor(), code, Versions.required(ifMatch), move));
    VersionBody made =
        sheet(code).editions().stream()
            .filter(edition -> edition.number() == receipt.version())
            .findFirst()
            .map(VersionBody::of)
            .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
    return new Versioned<>(made, receipt.version());
  }

  private Sheet sheet(String code) {
    return ApiProblem.unlessDone(documents.program(context.actor(), code));
  }

  private ProgramDraft draft(String code) {
    ProgramDraft draft = sheet(code).draft();
    if (draft == null) {
      throw ApiProblem.of(Refusal.notFound());
    }
    return draft;
  }

  private Listing<ChangeBody> changes(List<Change> changes) {
    Texts texts = caller.texts();
    return Listing.of(changes, change -> ChangeBody.of(change, texts));
  }

  private static Response document(String source) {
    return Response.ok(source).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).build();
  }

  private static int number(String number) {
    return number.matches(NUMBER) ? Integer.parseInt(number) : 0;
  }
}
