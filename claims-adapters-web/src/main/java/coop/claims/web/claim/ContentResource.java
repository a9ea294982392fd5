package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.DocumentContent;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.ByteRange;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.ContentDisposition;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The bytes of a document, streamed, whole or in part. Whatever they are, a browser runs nothing of
 * them.
 */
@Path("claims/{claim}/documents/{id}/content")
@RequestScoped
@Tag(name = "Evidence")
public class ContentResource {

  private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

  @Inject ClaimEvidence evidence;
  @Inject ClaimAddress address;
  @Inject CallContext context;

  @GET
  @Operation(
      summary = "Download a document",
      description = "Takes one byte range; the ETag is the SHA-256 of the bytes.")
  public Response downloadDocument(
      @PathParam("claim") String claim,
      @PathParam("id") String id,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    DocumentContent content =
        ApiProblem.unlessDone(
            evidence.content(context.actor(), address.id(claim), Queries.pathId(id)));
    String tag = "\"" + content.sha256() + "\"";
    if (ifNoneMatch != null && ifNoneMatch.contains(tag)) {
      return described(Response.notModified(), content, tag).build();
    }
    boolean sameFile = ifRange == null || ifRange.strip().equals(tag);
    Optional<ByteRange> part = sameFile ? ByteRange.parse(range, content.size()) : Optional.empty();
    if (part.filter(ByteRange.UNSATISFIABLE::equals).isPresent()) {
      throw ApiProblem.rangeOutside(content.size());
    }
    ByteRange sent = part.orElse(new ByteRange(0, content.size() - 1));
    Response.ResponseBuilder response =
        Response.status(part.isPresent() ? Status.PARTIAL_CONTENT : Status.OK)
            .entity(stream(content, sent))
            .type(content.mediaType())
            .header(HttpHeaders.CONTENT_LENGTH, sent.length());
    part.ifPresent(p -> response.header("Content-Range", p.of(content.size())));
    return described(response, content, tag).build();
  }

  private static Response.ResponseBuilder described(
      Response.ResponseBuilder response, DocumentContent content, String tag) {
    return response
        .header(HttpHeaders.ETAG, tag)
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("Content-Security-Policy", SANDBOX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.of(content.fileName(), content.inline()));
  }

  private static StreamingOutput stream(DocumentContent content, ByteRange part) {
    return out -> {
      try (InputStream bytes = content.bytes().open()) {
        bytes.skipNBytes(part.first());
        part.copy(bytes, out);
      }
    };
  }
}
