package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.program.ExpenseType.Source;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.domain.shared.RefusalException;
import coop.claims.web.page.Notices;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Understood;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What the pages of an invoice and of a statement have in common: their claim, lines and files. */
@RequestScoped
public class CostPage {

  /** The field a file is chosen in, on the pages of invoices and statements. */
  private static final String FILE = "saving:file";

  @Inject OpenClaim open;
  @Inject ClaimEvidence evidence;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Notices notices;
  @Inject Wording wording;
  @Inject Understood amounts;
  @Inject Attachment attachment;

  /** The claim, which the reader must be able to change now. */
  public UUID claimToChange(String idOrNumber) {
    UUID claimId = open.find(idOrNumber);
    if (!open.detail(claimId).may(ClaimVerb.EDIT)) {
      throw Refusal.forbidden().asException();
    }
    return claimId;
  }

  public ClaimDetail detail(UUID claimId) {
    return open.detail(claimId);
  }

  public String title(UUID claimId) {
    return open.title(claimId);
  }

  public Currency currency(UUID claimId) {
    return detail(claimId).claim().form().currency();
  }

  /** The activity's expense types that this kind of proof can show. */
  public List<SelectItem> expenseTypes(UUID claimId, Source source) {
    return detail(claimId).expenseTypes().stream()
        .filter(e -> e.source().allows(source))
        .map(e -> new SelectItem(e.code(), wording.text(e.name())))
        .toList();
  }

  /** What the activity asks on lines of any of the types this kind of proof can show. */
  public List<AskedQuestion> questions(UUID claimId, Source source) {
    ClaimDetail detail = detail(claimId);
    return detail.activity().questions(Question.Scope.LINE).stream()
        .filter(
            q ->
                detail.expenseTypes().stream()
                    .anyMatch(e -> e.source().allows(source) && q.isAskedOn(e.code())))
        .map(q -> AskedQuestion.of(q, null, wording.texts()))
        .toList();
  }

  /** A refused answer stands beside its field, which is found by the place of its question. */
  public <T> Outcome<T> beside(Outcome<T> outcome, List<AskedQuestion> questions) {
    return outcome.fold(
        Outcome::done,
        refusal ->
            Outcome.refused(
                new Refusal(
                    refusal.kind(),
                    refusal.code(),
                    refusal.arguments(),
                    refusal.violations().stream().map(v -> beside(v, questions)).toList())));
  }

  private static Violation beside(Violation violation, List<AskedQuestion> questions) {
    for (int i = 0; i < questions.size(); i++) {
      String asked = ".answers." + questions.get(i).code();
      if (violation.path().endsWith(asked)) {
        String row = violation.path().substring(0, violation.path().length() - asked.length());
        return new Violation(
            row + ".answers[" + i + "]." + questions.get(i).field(),
            violation.code(),
            violation.arguments());
      }
    }
    return violation;
  }

  /** Room for the rows that were typed and not sent yet, which the page puts back. */
  public <T> void makeRoom(List<T> rows, Supplier<T> empty, String list, int most) {
    int wanted = Math.min(posting.keptRows("saving", list), most);
    while (rows.size() < wanted) {
      rows.add(empty.get());
    }
  }

  public List<LineRow> rows(List<CostLine> lines) {
    List<LineRow> rows = new ArrayList<>();
    lines.forEach(l -> rows.add(new LineRow(l, amounts.typed(l.amount()))));
    return rows;
  }

  /** Reads the rows; those without a word are left out, so that paths and rows agree. */
  public List<LineInput> lines(List<LineRow> rows, Typed typed, Currency currency) {
    rows.removeIf(LineRow::isEmpty);
    List<LineInput> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(rows.get(i).input(typed, "lines[" + i + "].", currency));
    }
    return lines;
  }

  /** The sum of the rows; empty while one of them cannot be read, or nothing was typed. */
  public String sum(List<LineRow> rows, UUID claimId) {
    Currency currency = currency(claimId);
    Typed typed = posting.typed();
    try {
      Money sum = Money.zero(currency);
      for (LineRow row : rows) {
        BigDecimal amount = typed.amount("amount", row.getAmount(), currency);
        sum = amount == null ? sum : sum.plus(Money.exact(amount, currency));
      }
      return sum.isZero() || !typed.isReadable() ? "" : wording.money(sum);
    } catch (RefusalException | IllegalArgumentException noSuchAmount) {
      return "";
    }
  }

  public List<PaperEntry> papers(UUID claimId, UUID owner) {
    return owner == null
        ? List.of()
        : open.sheet(claimId).papers().where(d -> owner.toString().equals(d.slot()));
  }

  public String typed(Money money) {
    return amounts.typed(money);
  }

  /**
   * Leads back to the claim; a file that came with the form is added first. The invoice or
   * statement is saved by then, so a refused file is told on the page where it can be added again.
   *
   * @param words prefix of the texts: {@code invoice} or {@code statement}
   */
  public void saved(UUID claimId, Receipt receipt, Document.Kind kind, String words) {
    String place = "#" + words + "-" + receipt.id();
    if (!attachment.isChosen()) {
      posting.done("/claim?id=" + claimId + place, words + ".saved");
      return;
    }
    posting.useKey(words + ".file");
    Outcome<Receipt> added =
        evidence.upload(
            context.actor(),
            claimId,
            null,
            attachment.as(kind, receipt.id().toString(), null, null));
    if (added instanceof Outcome.Refused<Receipt> refused) {
      notices.complain(
          FILE, wording.format(words + ".saved-without-file", told(refused.refusal())));
      posting.go("/" + words + "?claim=" + claimId + "&id=" + receipt.id());
    } else {
      posting.done("/claim?id=" + claimId + place, words + ".saved");
    }
  }

  private String told(Refusal refusal) {
    return refusal.violations().isEmpty()
        ? wording.texts().refusal(refusal)
        : wording.texts().violation(refusal.violations().get(0));
  }
}
