package coop.claims.web.claim;

import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.DecisionReceipt.Evidence;
import coop.claims.domain.claim.DecisionReceipt.Rule;
import coop.claims.domain.claim.DecisionReceipts;
import coop.claims.domain.claim.DecisionReceipts.ReceiptView;
import coop.claims.domain.program.Question;
import coop.claims.domain.rule.AppliedRule;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/**
 * What a decision rested on, at {@code /receipt?id=<claim's id or number>&receipt=<id>}; without
 * the second, of the latest decision.
 */
@Named("receiptView")
@RequestScoped
public class DecisionReceiptView {

  @Inject OpenClaim open;
  @Inject DecisionReceipts receipts;
  @Inject CallContext context;
  @Inject Wording wording;

  private String id;
  private String receipt;
  private UUID claimId;
  private List<ReceiptView> all;
  private ReceiptView shown;

  public void load() {
    claimId = open.find(id);
    all = Page.all(page -> receipts.of(context.actor(), claimId, page).orThrow());
    shown =
        receipt == null || receipt.isBlank()
            ? all.stream().findFirst().orElse(null)
            : receipts.one(context.actor(), claimId, Queries.id(receipt).orElse(null)).orThrow();
  }

  /** Null when the claim has none. */
  public DecisionReceipt getShown() {
    return shown == null ? null : shown.receipt();
  }

  /** The other decisions on the claim, latest first. */
  public List<DecisionReceipt> getOthers() {
    return all.stream()
        .map(ReceiptView::receipt)
        .filter(r -> shown != null && !r.id().equals(shown.receipt().id()))
        .toList();
  }

  /** Who decided, as far as the reader may know. */
  public String getDecider() {
    if (shown.receipt().kind() == DecisionReceipt.Kind.LAPSED) {
      return wording.get("receipt.by-clock");
    }
    return shown.deciderName() == null ? wording.get("side.VENDOR") : shown.deciderName();
  }

  /** What was claimed and not approved; null while information is asked for. */
  public Money getReleased() {
    DecisionReceipt of = shown.receipt();
    return of.approved() == null ? null : of.claimed().minus(of.approved());
  }

  public long getKept() {
    return shown.receipt().rules().stream()
        .filter(r -> r.state() != AppliedRule.State.NOT_MET)
        .count();
  }

  public String rule(Rule rule) {
    return new ReceiptWords(wording.texts()).rule(rule);
  }

  public String evidence(Evidence evidence) {
    List<Question> asked = open.detail(claimId).activity().questions(Question.Scope.CLAIM);
    return new ReceiptWords(wording.texts(), asked).evidence(evidence);
  }

  /** Where it stands on the claim's page. */
  public String place(Rule rule, Evidence evidence) {
    return ClaimWords.place(rule.rule(), evidence.item());
  }

  public String getTitle() {
    return wording.format("receipt.title", open.title(claimId));
  }

  public UUID getClaimId() {
    return claimId;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String receipt) {
    this.receipt = receipt;
  }
}
