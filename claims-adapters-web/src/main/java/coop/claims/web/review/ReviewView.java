package coop.claims.web.review;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.AskedQuestion;
import coop.claims.web.claim.ClaimSheet;
import coop.claims.web.claim.CostEntry;
import coop.claims.web.claim.OpenClaim;
import coop.claims.web.claim.PaperEntry;
import coop.claims.web.claim.Remark;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The review page, at {@code /review?id=<id or number>&item=<item>}: the items of a claim, the
 * chosen one with its document, and what would come of a decision.
 */
@Named("reviewView")
@ViewScoped
public class ReviewView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Set<String> PARTNERS_OWN =
      Set.of("feedback.unanswered", "document-request.open");

  @Inject OpenClaim open;
  @Inject ReviewReading reading;
  @Inject CallContext context;
  @Inject Wording wording;
  @Inject Moments moments;

  private String id;
  private String item;
  private String paper;
  private UUID claimId;
  private ClaimStatus shownStatus;
  private Set<ClaimVerb> shownVerbs;

  /**
   * Keeps what the page shows: which item, and what can be done. When it comes back with a refusal
   * it offers the same, although the claim may have moved on: a form that is not shown would lose
   * what is in it, and one that changed its item would decide another.
   */
  public void load() {
    if (context.actor().isPartner()) {
      throw Refusal.notFound().asException();
    }
    claimId = open.find(id);
    shownStatus = getClaim().status();
    shownVerbs = getDetail().allowed();
    item = getChosen() == null ? null : getChosen().ref().toString();
  }

  public ClaimDetail getDetail() {
    return open.detail(claimId);
  }

  public ClaimSnapshot getClaim() {
    return getDetail().claim();
  }

  public ClaimSheet getClaimSheet() {
    return open.sheet(claimId);
  }

  private ReviewSheet sheet() {
    return reading.sheet(claimId, item);
  }

  public UUID getClaimId() {
    return claimId;
  }

  public long getVersion() {
    return getClaim().version();
  }

  public String getNumber() {
    return open.number(claimId);
  }

  public String getTitle() {
    return wording.format("review.title", getNumber(), getClaim().form().name());
  }

  public String getZone() {
    return getDetail().setting().program().calendar().zone().getId();
  }

  /** Whether the page, when it was opened, offered that. */
  public boolean may(String verb) {
    return shownVerbs.contains(ClaimVerb.valueOf(verb));
  }

  /** That the claim is elsewhere by now; null while it is where the page showed it. */
  public String getMovedOn() {
    return getClaim().status() == shownStatus
        ? null
        : wording.format(
            "claim.moved-on",
            wording.status(getClaim().status()),
            moments.at(getClaim().life().statusSince()));
  }

  /** Whether the claim was decided, or sent back, at least once. */
  public boolean isDecidedBefore() {
    Life life = getClaim().life();
    return life.submission() > 1 || life.decidedAt() != null || life.status().awaitsAnswer();
  }

  public boolean isDisputed() {
    return getClaim().status() == ClaimStatus.DISPUTED;
  }

  /** Why the reader cannot decide what is open for others; null when there is no such reason. */
  public String getElsewhere() {
    Life life = getClaim().life();
    if (may("APPROVE")) {
      return null;
    }
    if (life.status() == ClaimStatus.UNDER_REVIEW) {
      return wording.format("review.not-yours", getClaimSheet().words().person(life.reviewerId()));
    }
    return isDisputed() && life.deciders().contains(context.actor().userId())
        ? wording.get("review.same-decider")
        : null;
  }

  // ---- items

  public List<ReviewSheet.Group> getGroups() {
    return sheet().groups();
  }

  public long getItemsLeft() {
    return sheet().items().stream().filter(ReviewItem::pending).count();
  }

  public int getItemCount() {
    return sheet().items().size();
  }

  /** Of the chosen item, 1 for the first. */
  public int getPosition() {
    return sheet().position() + 1;
  }

  /** Null when the claim has nothing to decide. */
  public ReviewItem getChosen() {
    return sheet().chosen().orElse(null);
  }

  /** Null behind the last. */
  public ReviewItem getNext() {
    return sheet().away(1).orElse(null);
  }

  /** Null before the first. */
  public ReviewItem getPrevious() {
    return sheet().away(-1).orElse(null);
  }

  public List<PaperEntry> getPapers() {
    return getChosen() == null ? List.of() : sheet().papers(getChosen().ref());
  }

  /** The file in the middle: the one asked for, else the item's first; null for none. */
  public PaperEntry getPaperShown() {
    return getPapers().stream()
        .filter(p -> p.id().toString().equals(paper))
        .findFirst()
        .or(() -> getPapers().stream().findFirst())
        .orElse(null);
  }

  /** The line that is decided; null when the item is none. */
  public CostLine getLine() {
    ReviewItem chosen = getChosen();
    return chosen == null || chosen.ref().kind() != ItemRef.Kind.LINE
        ? null
        : getClaim().content().line(chosen.ref().id()).orElse(null);
  }

  /** Where the statement that proves the line can be read as a sheet; null when none does. */
  public String getStatement() {
    CostLine line = getLine();
    return getClaim().content().statements().stream()
        .filter(s -> line != null && s.lines().contains(line))
        .findFirst()
        .map(s -> "/statements/" + claimId + "/" + s.id())
        .orElse(null);
  }

  public String getExpense() {
    return getClaimSheet().words().expense(getLine().expenseType());
  }

  /** The metric's value; null when the item is none. */
  public String getMetric() {
    ReviewItem chosen = getChosen();
    return chosen == null || chosen.ref().kind() != ItemRef.Kind.METRIC
        ? null
        : getClaim().content().metric(chosen.ref().key()).map(Metric::value).orElse(null);
  }

  public List<Remark> getRemarks() {
    return getChosen() == null ? List.of() : getClaimSheet().papers().remarks(getChosen().ref());
  }

  // ---- what would come of a decision

  public List<CostLine> getLines() {
    return getClaim().content().lines();
  }

  public String expense(CostLine line) {
    return getClaimSheet().words().expense(line.expenseType());
  }

  /** The invoice or statement that proves the line. */
  public String source(CostLine line) {
    String owner = sheet().owner(line.id());
    return getClaim().content().invoices().stream()
        .filter(i -> i.id().toString().equals(owner))
        .findFirst()
        .map(i -> getClaimSheet().words().invoice(i))
        .or(
            () ->
                getClaim().content().statements().stream()
                    .filter(s -> s.id().toString().equals(owner))
                    .findFirst()
                    .map(s -> getClaimSheet().words().statement(s)))
        .orElse("");
  }

  /** What the activity asked of the claim. */
  public List<AskedQuestion> getQuestions() {
    return getClaimSheet().questions();
  }

  /** What the line says to what the activity asks on it. */
  public List<CostEntry.Fact> said(CostLine line) {
    return getClaimSheet().said(line);
  }

  /** What would be approved now. */
  public Money getApprovable() {
    return getClaim().content().approvable(getClaim().form().currency());
  }

  /** What would go back to the fund. */
  public Money getReleased() {
    return getClaim().claimed().minus(getApprovable());
  }

  /** What the check found of the claim itself; what the partner still has to do is left out. */
  public List<Finding> getFindings() {
    return getDetail().findings().stream().filter(f -> !PARTNERS_OWN.contains(f.rule())).toList();
  }

  /** How many items stand against approving. */
  public long getOpenItems() {
    return sheet().items().stream().filter(ReviewItem::open).count();
  }

  public long getAcceptedItems() {
    return getItemCount() - getItemsLeft() - getOpenItems();
  }

  /** How many feedbacks a request for information would carry. */
  public long getOpenFeedback() {
    return getClaim().feedback().stream().filter(f -> !f.resolved()).count();
  }

  // ---- the dispute

  /** Files added since the first decision. */
  public List<PaperEntry> getNewPapers() {
    return getClaim().life().decidedAt() == null
        ? List.of()
        : getClaimSheet()
            .papers()
            .where(d -> d.uploadedAt().isAfter(getClaim().life().decidedAt()));
  }

  // ---- talk

  public List<CommentLine> getNotes() {
    return open.comments(claimId).stream().filter(CommentLine::internal).toList();
  }

  public List<CommentLine> getComments() {
    return open.comments(claimId).stream().filter(c -> !c.internal()).toList();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public String getPaper() {
    return paper;
  }

  public void setPaper(String paper) {
    this.paper = paper;
  }
}
