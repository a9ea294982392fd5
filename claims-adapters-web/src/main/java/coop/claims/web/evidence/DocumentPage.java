package coop.claims.web.evidence;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.DocumentContent;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.ContentDisposition;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * A document's file for the screens, at {@code /documents/<claim>/<document>}: shown in place where
 * that is safe, offered as a download otherwise. The bytes of a document never change, so a browser
 * may keep them, but asks each time whether its reader still may see them.
 */
@WebServlet(name = "documents", urlPatterns = "/documents/*")
public class DocumentPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Whatever a file turns out to be, it runs nothing, loads nothing and is framed by us only. */
  private static final String NOTHING_RUNS =
      "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';"
          + " frame-ancestors 'self'";

  @Inject private transient ClaimEvidence evidence;
  @Inject private transient CallContext context;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Address> address = Address.of(request.getPathInfo());
    if (context.user().isEmpty() || address.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Outcome<DocumentContent> found =
        evidence.content(context.actor(), address.get().claimId, address.get().documentId);
    if (found instanceof Outcome.Done<DocumentContent> done) {
      serve(done.value(), request, response);
    } else {
      response.sendError(status(((Outcome.Refused<DocumentContent>) found).refusal()));
    }
  }

  private static void serve(
      DocumentContent content, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = '"' + content.sha256() + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(content.mediaType());
    response.setContentLengthLong(content.size());
    response.setHeader(
        "Content-Disposition", ContentDisposition.of(content.fileName(), content.inline()));
    try (InputStream bytes = content.bytes().open()) {
      bytes.transferTo(response.getOutputStream());
    }
  }

  private static int status(Refusal refusal) {
    return switch (refusal.kind()) {
      case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
      case FORBIDDEN, UNAUTHENTICATED -> HttpServletResponse.SC_FORBIDDEN;
      default -> HttpServletResponse.SC_CONFLICT;
    };
  }

  /** Which document of which claim. */
  private record Address(UUID claimId, UUID documentId) {

    static Optional<Address> of(String path) {
      String[] parts = path == null ? new String[0] : path.substring(1).split("/", -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Address(UUID.fromString(parts[0]), UUID.fromString(parts[1])));
      } catch (IllegalArgumentException notAnId) {
        return Optional.empty();
      }
    }
  }
}
