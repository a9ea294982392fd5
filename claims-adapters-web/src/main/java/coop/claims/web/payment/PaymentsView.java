package coop.claims.web.payment;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.ScopeView;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Listed;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** Payments due: a partner's own, or for finance all. */
@Named("payments")
@RequestScoped
public class PaymentsView {

  @Inject PaymentViews views;
  @Inject CallContext context;
  @Inject ScopeView scope;
  @Inject HttpServletRequest request;

  private Page<PaymentLine> page;

  public void open() {
    if (!Frame.seesPayments(context.actor())) {
      throw Refusal.forbidden().asException();
    }
  }

  /** A claim's or payment's number, as people write it. */
  public String number(String number) {
    return ClaimNumber.display(number);
  }

  /** Nearest due date first. */
  public Page<PaymentLine> getPage() {
    if (page == null) {
      PaymentFilter filter = filter();
      page =
          Listed.at(request.getParameter("cursor"), at -> views.list(context.actor(), filter, at));
    }
    return page;
  }

  /** What the address asks for. */
  public PaymentFilter filter() {
    return new PaymentFilter(getStatus(), scope.getProgramCode());
  }

  public boolean isVendor() {
    return context.actor().isVendor();
  }

  /** Whether the claims' own pages open for this person. */
  public boolean isClaimsShown() {
    return Frame.seesClaims(context.actor());
  }

  public boolean isFiltered() {
    return getStatus() != null || scope.getProgram() != null;
  }

  /** Null for all. */
  public Payment.Status getStatus() {
    String name = request.getParameter("status");
    return getStatuses().stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
  }

  public List<Payment.Status> getStatuses() {
    return Arrays.asList(Payment.Status.values());
  }
}
