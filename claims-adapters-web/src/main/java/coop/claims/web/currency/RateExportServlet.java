package coop.claims.web.currency;

import coop.claims.domain.currency.RateTable;
import coop.claims.domain.currency.RateTable.RateFilter;
import coop.claims.web.page.Download;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Exports.Table;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The list of rates that is on screen, all its pages, as a file. */
@WebServlet("/export/rates")
public class RateExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient RateTable rates;
  @Inject private transient RatesView list;
  @Inject private transient CallContext context;
  @Inject private transient Download download;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RateFilter filter = list.filter();
    download.answer(
        new Table<>(
            wording.get("frame.rates"),
            RateColumns.of(wording.texts(), context.actor().isVendor()),
            (actor, page) -> rates.rates(actor, filter, page)),
        "/rates",
        response);
  }
}
