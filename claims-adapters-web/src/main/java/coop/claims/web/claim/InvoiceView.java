package coop.claims.web.claim;

import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.program.ExpenseType.Source;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** An invoice of a claim, new or to be changed, at {@code /invoice?claim=<id>&id=<invoice>}. */
@Named("invoiceView")
@ViewScoped
public class InvoiceView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CostPage page;
  @Inject PartnerClaims claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private String claim;
  private String id;
  private UUID claimId;
  private UUID invoiceId;
  private String vendor;
  private String number;
  private String date;
  private String net;
  private String tax;
  private String gross;
  private String note;
  private List<LineRow> lines = new ArrayList<>();
  private String added;

  public void load() {
    claimId = page.claimToChange(claim);
    if (id == null) {
      lines.add(new LineRow());
      makeRoom();
      return;
    }
    Invoice invoice =
        page.detail(claimId).claim().content().invoices().stream()
            .filter(i -> i.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound().asException());
    invoiceId = invoice.id();
    vendor = invoice.vendor();
    number = invoice.number();
    date = invoice.date().toString();
    net = page.typed(invoice.net());
    tax = page.typed(invoice.tax());
    gross = page.typed(invoice.gross());
    note = invoice.note();
    lines = page.rows(invoice.lines());
    makeRoom();
  }

  private void makeRoom() {
    page.makeRoom(lines, LineRow::new, "lines", Limits.LINES_PER_CLAIM);
  }

  public void save() {
    added = null;
    Currency currency = page.currency(claimId);
    Typed typed = posting.typed();
    InvoiceInput input =
        new InvoiceInput(
            vendor,
            number,
            typed.date("date", date),
            typed.amount("net", net, currency),
            typed.amount("tax", tax, currency),
            typed.amount("gross", gross, currency),
            note,
            page.lines(lines, typed, currency));
    typed.expect("vendor", vendor);
    typed.expect("number", number);
    typed.expect("date", date);
    typed.expect("net", net);
    typed.expect("gross", gross);
    if (!posting.readable(typed)) {
      return;
    }
    posting
        .run(
            "invoice.save",
            () ->
                page.beside(
                    invoiceId == null
                        ? claims.addInvoice(context.actor(), claimId, null, input)
                        : claims.changeInvoice(
                            context.actor(), claimId, posting.version(), invoiceId, input),
                    getQuestions()))
        .ifPresent(done -> page.saved(claimId, done, Document.Kind.INVOICE, "invoice"));
  }

  public void remove() {
    String removed =
        page.detail(claimId)
            .claim()
            .content()
            .invoice(invoiceId)
            .map(Invoice::number)
            .orElse(number);
    posting
        .run(
            "invoice.remove",
            () -> claims.removeInvoice(context.actor(), claimId, posting.version(), invoiceId))
        .ifPresent(done -> posting.done("/claim?id=" + claimId, "invoice.removed", removed));
  }

  public void addLine() {
    lines.add(new LineRow());
    added = "line-row-" + (lines.size() - 1);
  }

  public void removeLine(int index) {
    if (index < lines.size()) {
      lines.remove(index);
    }
    added = "line-row-" + Math.max(0, Math.min(index, lines.size() - 1));
  }

  public String getTitle() {
    return invoiceId == null
        ? wording.format("invoice.title.new", page.title(claimId))
        : wording.format("invoice.title.change", number, page.title(claimId));
  }

  /** Null for a new one. */
  public UUID getInvoiceId() {
    return invoiceId;
  }

  public UUID getClaimId() {
    return claimId;
  }

  public long getVersion() {
    return page.detail(claimId).claim().version();
  }

  public String getCurrency() {
    return page.currency(claimId).getCurrencyCode();
  }

  public boolean isTaxReimbursed() {
    return page.detail(claimId).setting().program().terms().taxReimbursed();
  }

  public List<SelectItem> getExpenseTypes() {
    return page.expenseTypes(claimId, Source.INVOICE);
  }

  /** To choose from. */
  public List<SelectItem> options(AskedQuestion question) {
    return question.choices().stream().map(o -> new SelectItem(o.value(), o.label())).toList();
  }

  public List<AskedQuestion> getQuestions() {
    return page.questions(claimId, Source.INVOICE);
  }

  public String getSum() {
    return page.sum(lines, claimId);
  }

  public List<PaperEntry> getPapers() {
    return page.papers(claimId, invoiceId);
  }

  public List<LineRow> getLines() {
    return lines;
  }

  /** Id of the row to show first after one was added or taken away; null for none. */
  public String getAdded() {
    return added;
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getVendor() {
    return vendor;
  }

  public void setVendor(String vendor) {
    this.vendor = vendor;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  public String getNet() {
    return net;
  }

  public void setNet(String net) {
    this.net = net;
  }

  public String getTax() {
    return tax;
  }

  public void setTax(String tax) {
    this.tax = tax;
  }

  public String getGross() {
    return gross;
  }

  public void setGross(String gross) {
    this.gross = gross;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
