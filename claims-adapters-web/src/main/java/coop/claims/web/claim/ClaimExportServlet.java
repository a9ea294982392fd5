package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.web.page.Download;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Exports.Table;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The list of claims that is on screen, all its pages, as a file. */
@WebServlet("/export/claims")
public class ClaimExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ClaimViews views;
  @Inject private transient ClaimListView list;
  @Inject private transient CallContext context;
  @Inject private transient Download download;
  @Inject private transient Moments moments;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ClaimFilter filter = list.filter();
    download.answer(
        new Table<>(
            wording.get("claims.caption"),
            ClaimColumns.of(wording.texts(), context.actor().isVendor(), moments.now()),
            (actor, page) -> views.list(actor, filter, page)),
        "/claims",
        response);
  }
}
