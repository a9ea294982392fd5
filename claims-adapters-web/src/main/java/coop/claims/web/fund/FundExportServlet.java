package coop.claims.web.fund;

import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccounts.FundFilter;
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

/** The list of funds that is on screen, all its pages, as a file. */
@WebServlet("/export/funds")
public class FundExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient FundAccounts accounts;
  @Inject private transient FundsView list;
  @Inject private transient CallContext context;
  @Inject private transient Download download;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FundFilter filter = list.filter();
    download.answer(
        new Table<>(
            wording.get("funds.caption"),
            FundColumns.of(wording.texts(), context.actor().isVendor()),
            (actor, page) -> accounts.funds(actor, filter, page)),
        "/funds",
        response);
  }
}
