package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Statement;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.ContentDisposition;
import coop.claims.web.shared.PdfPage;
import coop.claims.web.shared.Queries;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A certification statement as a PDF for the screens, at {@code /statements/<claim>/<statement>}.
 */
@WebServlet(name = "statements", urlPatterns = "/statements/*")
public class StatementPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ClaimViews views;
  @Inject private transient CallContext context;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<StatementPaper> paper =
        context.user().isEmpty() ? Optional.empty() : paper(request.getPathInfo());
    if (paper.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] pdf = paper.get().pdf();
    response.setContentType(PdfPage.MEDIA_TYPE);
    response.setContentLength(pdf.length);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Disposition", ContentDisposition.of(paper.get().fileName(), true));
    response.getOutputStream().write(pdf);
  }

  /** The statement at that path, if there is one that the reader may see. */
  private Optional<StatementPaper> paper(String path) {
    String[] ids = path == null ? new String[0] : path.substring(1).split("/", -1);
    if (ids.length != 2) {
      return Optional.empty();
    }
    Optional<ClaimDetail> detail =
        Queries.id(ids[0])
            .flatMap(
                id ->
                    views
                        .detail(context.actor(), id)
                        .fold(Optional::of, refused -> Optional.empty()));
    Optional<Statement> statement =
        detail.flatMap(d -> Queries.id(ids[1]).flatMap(d.claim().content()::statement));
    return statement.map(s -> new StatementPaper(detail.get(), s, wording.texts()));
  }
}
