package coop.claims.web.page;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Outcome.Refused;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Exports;
import coop.claims.web.shared.Exports.Table;
import coop.claims.web.shared.SheetAnswer;
import coop.claims.web.shared.SheetFile;
import coop.claims.web.shared.SheetFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Gives a list away as a file. Why it cannot be is said on the page the list stands on, to which
 * the browser goes back.
 */
@RequestScoped
public class Download {

  @Inject Exports exports;
  @Inject CallContext context;
  @Inject Notices notices;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  /**
   * Answers the request with the table, in the format its address asks for.
   *
   * @param page where the list stands, with its leading slash
   */
  public <T> void answer(Table<T> table, String page, HttpServletResponse response)
      throws IOException {
    SheetFormat format = format();
    boolean marked = "true".equals(request.getParameter("bom"));
    Outcome<SheetFile> written = exports.write(context.actor(), format, marked, table);
    if (written instanceof Refused<SheetFile> refused) {
      refuse(refused.refusal(), page, response);
    } else {
      SheetAnswer.send(written.orThrow(), format, table.name(), response);
    }
  }

  private void refuse(Refusal refusal, String page, HttpServletResponse response)
      throws IOException {
    if (refusal.kind() == Kind.FORBIDDEN) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    notices.complain(null, wording.texts().refusal(refusal));
    String back =
        Address.of(request)
            .at(request.getContextPath() + page)
            .without("format")
            .without("bom")
            .with(SavedViewsView.VIEW, "all")
            .toString();
    response.sendRedirect(back);
  }

  private SheetFormat format() {
    String wanted = request.getParameter("format");
    return Arrays.stream(SheetFormat.values())
        .filter(format -> format.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElse(SheetFormat.CSV);
  }
}
