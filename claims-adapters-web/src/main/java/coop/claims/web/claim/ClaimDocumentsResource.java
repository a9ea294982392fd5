package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Document;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.claim.DocumentBody.Change;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Gone;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Upload;
import coop.claims.web.shared.Uploads;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A claim's documents; their bytes are {@link ContentResource}'s. */
@Path("claims/{claim}/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class ClaimDocumentsResource {

  private static final Set<String> FIELDS = Set.of("kind", "slot", "note", "supersedesId");

  @Inject ClaimEvidence evidence;
  @Inject ClaimAddress address;
  @Inject Uploads uploads;
  @Inject CallContext context;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Upload a document",
      description =
          "PDF, PNG, JPEG, Word, Excel, PowerPoint, e-mail or CSV, at most 25 MB; the bytes must be"
              + " what the name says.")
  public Created<DocumentBody> uploadDocument(
      @PathParam("claim") String claim,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = DocumentUpload.class)))
          List<EntityPart> parts) {
    Long version = Versions.optional(ifMatch);
    UUID id = address.id(claim);
    try (Upload upload = uploads.receive(parts, FIELDS)) {
      Queries queries = new Queries();
      NewDocument command =
          new NewDocument(
              queries.one("kind", upload.text("kind"), Document.Kind.class),
              upload.text("slot"),
              upload.fileName(),
              upload.text("note"),
              queries.id("supersedesId", upload.text("supersedesId")),
              upload::open);
      queries.orRefuse();
      Receipt receipt =
          ApiProblem.unlessDone(evidence.upload(context.actor(), id, version, command));
      return Created.read(
          "claims/" + id + "/documents/" + receipt.id(), () -> read(id, receipt.id()));
    }
  }

  @GET
  @Operation(
      summary = "List a claim's documents",
      description = "Those that were replaced or removed after a submission included.")
  public Versioned<Listing<DocumentBody>> listDocuments(@PathParam("claim") String claim) {
    ClaimDetail detail = address.detail(address.id(claim));
    return new Versioned<>(
        Listing.of(detail.claim().content().documents(), d -> DocumentBody.of(d, detail.people())),
        detail.claim().version());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a document", description = "What it is; its bytes are its content.")
  public Versioned<DocumentBody> getDocument(
      @PathParam("claim") String claim, @PathParam("id") String id) {
    return read(address.id(claim), Queries.pathId(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change a document's note or slot",
      description = "One of the two in a request, so that a change is whole or not at all.")
  public Versioned<DocumentBody> changeDocument(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = Change.class)))
          MergePatch patch) {
    Long version = Versions.required(ifMatch);
    UUID claimId = address.id(claim);
    UUID documentId = Queries.pathId(id);
    Document document = document(address.detail(claimId, version), documentId);
    Change changed = patch.applyTo(new Change(document.note(), document.slot()));
    if (patch.fields().size() > 1) {
      throw ApiProblem.malformed(List.of(Violation.of("slot", "request.one-at-a-time")));
    }
    ApiProblem.unlessDone(
        patch.fields().contains("slot")
            ? evidence.moveToSlot(
                context.actor(), claimId, version, documentId, document.kind(), changed.slot())
            : evidence.changeNote(context.actor(), claimId, version, documentId, changed.note()));
    return read(claimId, documentId);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Remove a document",
      description = "One that was part of a submission is kept for the record.")
  public Gone removeDocument(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Long version = Versions.required(ifMatch);
    Outcome<Receipt> removed =
        evidence.remove(context.actor(), address.id(claim), version, Queries.pathId(id));
    return new Gone(ApiProblem.unlessDone(removed).version());
  }

  private Versioned<DocumentBody> read(UUID claimId, UUID documentId) {
    ClaimDetail detail = address.detail(claimId);
    return new Versioned<>(
        DocumentBody.of(document(detail, documentId), detail.people()), detail.claim().version());
  }

  private static Document document(ClaimDetail detail, UUID documentId) {
    return detail
        .claim()
        .content()
        .document(documentId)
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }
}
