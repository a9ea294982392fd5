package coop.claims.persistence.claim;

import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A third party's invoice; its lines are rows of their own. */
@Entity
@Table(name = "invoice")
class InvoiceRow implements PartRow<Invoice> {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "position")
  int position;

  @Column(name = "vendor")
  String vendor;

  @Column(name = "number")
  String number;

  @Column(name = "invoice_date")
  LocalDate date;

  @Column(name = "currency")
  String currency;

  @Column(name = "net")
  BigDecimal net;

  @Column(name = "tax")
  BigDecimal tax;

  @Column(name = "gross")
  BigDecimal gross;

  @Column(name = "note")
  String note;

  @Override
  public void belongTo(ClaimRow claim) {
    claimId = claim.id;
    organisationId = claim.organisationId;
  }

  @Override
  public void take(Invoice invoice, int place) {
    id = invoice.id();
    position = place;
    vendor = invoice.vendor();
    number = invoice.number();
    date = invoice.date();
    currency = invoice.net().currency().getCurrencyCode();
    net = invoice.net().amount();
    tax = invoice.tax().amount();
    gross = invoice.gross().amount();
    note = invoice.note();
  }

  Invoice invoice(List<CostLine> lines) {
    Currency in = Currency.getInstance(currency);
    return new Invoice(
        id,
        vendor,
        number,
        date,
        Money.exact(net, in),
        Money.exact(tax, in),
        Money.exact(gross, in),
        note,
        lines);
  }
}
