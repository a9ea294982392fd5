package coop.claims.domain.program;

import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.shared.Node;

/** Reads a program's terms. */
public final class TermsReader {

  private static final int MOST_DAYS = 1_000;

  private TermsReader() {}

  /** Null when something about them is wrong; what is left out is as published. */
  public static Terms read(Node node) {
    node.knows(
        "reviewBusinessDays",
        "disputeBusinessDays",
        "responseBusinessDays",
        "disputeWindowDays",
        "paymentBusinessDays",
        "taxInvoiceRequired",
        "taxReimbursed",
        "usersMayDispute");
    Terms published = Terms.standard();
    Integer review = days(node, "reviewBusinessDays", published.reviewBusinessDays());
    Integer dispute = days(node, "disputeBusinessDays", published.disputeBusinessDays());
    Integer response = days(node, "responseBusinessDays", published.responseBusinessDays());
    Integer window = days(node, "disputeWindowDays", published.disputeWindowDays());
    Integer payment = days(node, "paymentBusinessDays", published.paymentBusinessDays());
    Boolean invoice = flag(node, "taxInvoiceRequired", published.taxInvoiceRequired());
    Boolean reimbursed = flag(node, "taxReimbursed", published.taxReimbursed());
    Boolean users = flag(node, "usersMayDispute", published.usersMayDispute());
    return node.isSound()
        ? new Terms(review, dispute, response, window, payment, invoice, reimbursed, users)
        : null;
  }

  private static Boolean flag(Node node, String field, boolean published) {
    return node.take(() -> node.flagOr(field, published));
  }

  private static Integer days(Node node, String field, int published) {
    return node.take(
        () -> {
          int days = node.numberOr(field, published);
          if (days < 1 || days > MOST_DAYS) {
            throw node.wrong(field, "setup.days", MOST_DAYS);
          }
          return days;
        });
  }
}
