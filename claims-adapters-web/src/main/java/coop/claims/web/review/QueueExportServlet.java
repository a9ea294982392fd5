package coop.claims.web.review;

import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.web.claim.ClaimColumns;
import coop.claims.web.page.Download;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.Exports.Table;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** The part of the queue that is on screen, all its pages, as a file. */
@WebServlet("/export/queue")
public class QueueExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ReviewerClaims claims;
  @Inject private transient Download download;
  @Inject private transient Moments moments;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted = request.getParameter("tab");
    Tab tab =
        Arrays.stream(Tab.values())
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElse(Tab.NEW);
    QueueFilter filter =
        new QueueFilter(tab, code(request.getParameter("program")), request.getParameter("text"));
    download.answer(
        new Table<>(
            wording.name(tab),
            ClaimColumns.of(wording.texts(), true, moments.now()),
            (actor, page) -> claims.queue(actor, filter, page)),
        "/queue",
        response);
  }

  /** Null for all; without the zero byte, which no code has. */
  private static String code(String text) {
    return text == null || text.isBlank() ? null : text.replace('\0', ' ').strip();
  }
}
