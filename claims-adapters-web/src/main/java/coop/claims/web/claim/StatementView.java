package coop.claims.web.claim;

import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.OtherCostInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.PartnerClaims.WorkInput;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.program.ExpenseType.Source;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.RefusalException;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * A certification statement of a claim, new or to be changed, at {@code
 * /statement?claim=<id>&id=<statement>}.
 */
@Named("statementView")
@ViewScoped
public class StatementView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CostPage page;
  @Inject PartnerClaims claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private final StatementForm form = new StatementForm();
  private String claim;
  private String id;
  private UUID claimId;
  private UUID statementId;
  private String added;

  public void load() {
    claimId = page.claimToChange(claim);
    if (id == null) {
      form.getWork().add(new WorkRow());
      form.getLines().add(new LineRow());
      makeRoom();
      return;
    }
    Statement statement =
        page.detail(claimId).claim().content().statements().stream()
            .filter(s -> s.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound().asException());
    statementId = statement.id();
    show(statement);
    makeRoom();
  }

  private void makeRoom() {
    page.makeRoom(form.getWork(), WorkRow::new, "work", Limits.ROWS_PER_STATEMENT);
    page.makeRoom(form.getOtherCosts(), OtherCostRow::new, "otherCosts", Limits.ROWS_PER_STATEMENT);
    page.makeRoom(form.getLines(), LineRow::new, "lines", Limits.LINES_PER_CLAIM);
  }

  private void show(Statement s) {
    form.setWorkDescription(s.workDescription());
    form.setWorkFrom(s.workFrom().toString());
    form.setWorkTo(s.workTo().toString());
    for (Statement.Work w : s.work()) {
      form.getWork().add(new WorkRow(w, typed(w.hours()), page.typed(w.hourlyCost())));
    }
    for (Statement.OtherCost o : s.otherCosts()) {
      form.getOtherCosts().add(new OtherCostRow(o, page.typed(o.amount())));
    }
    form.setCertifierName(s.certifierName());
    form.setCertifierTitle(s.certifierTitle());
    form.setCertifiedOn(s.certifiedOn().toString());
    form.setCertified(s.certified());
    form.setNote(s.note());
    form.setLines(page.rows(s.lines()));
  }

  private String typed(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    return "en".equals(wording.texts().language()) ? plain : plain.replace('.', ',');
  }

  public void save() {
    added = null;
    Currency currency = page.currency(claimId);
    Typed typed = posting.typed();
    StatementInput input =
        new StatementInput(
            form.getWorkDescription(),
            typed.date("workFrom", form.getWorkFrom()),
            typed.date("workTo", form.getWorkTo()),
            work(typed, currency),
            otherCosts(typed, currency),
            form.getCertifierName(),
            form.getCertifierTitle(),
            typed.date("certifiedOn", form.getCertifiedOn()),
            form.isCertified(),
            form.getNote(),
            page.lines(form.getLines(), typed, currency));
    typed.expect("workDescription", form.getWorkDescription());
    typed.expect("workFrom", form.getWorkFrom());
    typed.expect("workTo", form.getWorkTo());
    typed.expect("certifierName", form.getCertifierName());
    typed.expect("certifierTitle", form.getCertifierTitle());
    typed.expect("certifiedOn", form.getCertifiedOn());
    if (!posting.readable(typed)) {
      return;
    }
    posting
        .run(
            "statement.save",
            () ->
                page.beside(
                    statementId == null
                        ? claims.addStatement(context.actor(), claimId, null, input)
                        : claims.changeStatement(
                            context.actor(), claimId, posting.version(), statementId, input),
                    getQuestions()))
        .ifPresent(done -> page.saved(claimId, done, Document.Kind.STATEMENT, "statement"));
  }

  /** Rows without a word are left out, so that paths and rows agree. */
  private List<WorkInput> work(Typed typed, Currency currency) {
    form.getWork().removeIf(WorkRow::isEmpty);
    List<WorkInput> work = new ArrayList<>();
    for (int i = 0; i < form.getWork().size(); i++) {
      work.add(form.getWork().get(i).input(typed, "work[" + i + "].", currency));
    }
    return work;
  }

  private List<OtherCostInput> otherCosts(Typed typed, Currency currency) {
    form.getOtherCosts().removeIf(OtherCostRow::isEmpty);
    List<OtherCostInput> costs = new ArrayList<>();
    for (int i = 0; i < form.getOtherCosts().size(); i++) {
      costs.add(form.getOtherCosts().get(i).input(typed, "otherCosts[" + i + "].", currency));
    }
    return costs;
  }

  public void remove() {
    posting
        .run(
            "statement.remove",
            () -> claims.removeStatement(context.actor(), claimId, posting.version(), statementId))
        .ifPresent(done -> posting.done("/claim?id=" + claimId, "statement.removed"));
  }

  public void addWork() {
    added = add("work", form.getWork(), new WorkRow());
  }

  public void removeWork(int index) {
    added = remove("work", form.getWork(), index);
  }

  public void addOtherCost() {
    added = add("other", form.getOtherCosts(), new OtherCostRow());
  }

  public void removeOtherCost(int index) {
    added = remove("other", form.getOtherCosts(), index);
  }

  public void addLine() {
    added = add("line", form.getLines(), new LineRow());
  }

  public void removeLine(int index) {
    added = remove("line", form.getLines(), index);
  }

  private static <T> String add(String list, List<T> rows, T row) {
    rows.add(row);
    return list + "-row-" + (rows.size() - 1);
  }

  private static String remove(String list, List<?> rows, int index) {
    if (index < rows.size()) {
      rows.remove(index);
    }
    return list + "-row-" + Math.max(0, Math.min(index, rows.size() - 1));
  }

  public String getTitle() {
    return wording.format(
        statementId == null ? "statement.title.new" : "statement.title.change",
        page.title(claimId));
  }

  /** Id of the row to show first after one was added or taken away; null for none. */
  public String getAdded() {
    return added;
  }

  public StatementForm getForm() {
    return form;
  }

  /** Null for a new one. */
  public UUID getStatementId() {
    return statementId;
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

  /** To choose from. */
  public List<SelectItem> options(AskedQuestion question) {
    return question.choices().stream().map(o -> new SelectItem(o.value(), o.label())).toList();
  }

  public List<AskedQuestion> getQuestions() {
    return page.questions(claimId, Source.STATEMENT);
  }

  public List<SelectItem> getExpenseTypes() {
    return page.expenseTypes(claimId, Source.STATEMENT);
  }

  public String getSum() {
    return page.sum(form.getLines(), claimId);
  }

  /** What hours and other cost come to; empty while something cannot be read. */
  public String getTotal() {
    Currency currency = page.currency(claimId);
    Typed typed = posting.typed();
    try {
      Money total = Money.zero(currency);
      for (WorkRow row : form.getWork()) {
        WorkInput input = row.input(typed, "work.", currency);
        if (input.hours() != null && input.hourlyCost() != null) {
          Money cost = Money.exact(input.hourlyCost(), currency);
          total = total.plus(new Statement.Work(input.role(), input.hours(), cost).amount());
        }
      }
      for (OtherCostRow row : form.getOtherCosts()) {
        BigDecimal amount = row.input(typed, "otherCosts.", currency).amount();
        total = amount == null ? total : total.plus(Money.exact(amount, currency));
      }
      return total.isZero() || !typed.isReadable() ? "" : wording.money(total);
    } catch (RefusalException | IllegalArgumentException noSuchAmount) {
      return "";
    }
  }

  public List<PaperEntry> getPapers() {
    return page.papers(claimId, statementId);
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
}
