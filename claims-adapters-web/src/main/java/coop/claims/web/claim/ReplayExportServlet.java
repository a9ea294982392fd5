package coop.claims.web.claim;

import coop.claims.domain.claim.PolicyReplays;
import coop.claims.web.page.Download;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.Exports.Table;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The replay that is on screen, all of it, as a file. */
@WebServlet("/export/replay")
public class ReplayExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PolicyReplays replays;
  @Inject private transient Download download;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = told(request, "code");
    String period = told(request, "period");
    download.answer(
        new Table<>(
            wording.format("replay.file", code, period),
            ReplayColumns.of(wording.texts()),
            new ReplayReading(replays, code, period)),
        "/replay",
        response);
  }

  private static String told(HttpServletRequest request, String parameter) {
    String value = request.getParameter(parameter);
    return value == null ? "" : value;
  }
}
