package coop.claims.web.payment;

import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
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

/** The list of payments that is on screen, all its pages, as a file. */
@WebServlet("/export/payments")
public class PaymentExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PaymentViews views;
  @Inject private transient PaymentsView list;
  @Inject private transient CallContext context;
  @Inject private transient Download download;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PaymentFilter filter = list.filter();
    download.answer(
        new Table<>(
            wording.get("frame.payments"),
            PaymentColumns.of(wording.texts(), context.actor().isVendor()),
            (actor, page) -> views.list(actor, filter, page)),
        "/payments",
        response);
  }
}
