package coop.claims.web.payment;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.web.shared.Column;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list of payments as a table to take away, the currency in its own column. */
final class PaymentColumns {

  private PaymentColumns() {}

  static List<Column<PaymentLine>> of(Texts texts, boolean vendor) {
    List<Column<PaymentLine>> columns = new ArrayList<>();
    add(columns, texts, "payments.number", l -> ClaimNumber.display(l.payment().number()));
    add(columns, texts, "export.claim", l -> ClaimNumber.display(l.claimNumber()));
    add(columns, texts, "export.name", PaymentLine::claimName);
    if (vendor) {
      add(columns, texts, "claims.partner", PaymentLine::organisationName);
    }
    add(columns, texts, "claims.location", PaymentLine::locationName);
    add(columns, texts, "export.program", PaymentLine::programCode);
    add(columns, texts, "payments.amount", l -> l.payment().amount().amount());
    add(columns, texts, "export.currency", l -> l.payment().amount().currency().getCurrencyCode());
    add(columns, texts, "claims.status", l -> texts.name(l.payment().status()));
    add(columns, texts, "export.due", l -> l.payment().dueAt());
    add(columns, texts, "export.approved-at", l -> l.payment().approvedAt());
    return columns;
  }

  private static void add(
      List<Column<PaymentLine>> columns,
      Texts texts,
      String header,
      Function<PaymentLine, ?> value) {
    columns.add(new Column<>(texts.get(header), value));
  }
}
