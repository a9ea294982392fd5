package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.Life;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.shared.Money;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A claim's page, at {@code /claim?id=<id or number>}: where it stands and what it carries. */
@Named("claimView")
@ViewScoped
public class ClaimView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OpenClaim open;
  @Inject CallContext context;
  @Inject Wording wording;
  @Inject Moments moments;

  private String id;
  private UUID claimId;
  private Shown shown;

  /**
   * What the page showed when it was opened. It offers the same when it comes back with a refusal,
   * although the claim may have moved on: a form that is not shown would lose what is in it.
   */
  private record Shown(ClaimStatus status, Set<ClaimVerb> allowed, Set<UUID> asked)
      implements Serializable {}

  public void load() {
    claimId = open.find(id);
    shown =
        new Shown(
            getClaim().status(),
            getDetail().allowed(),
            getSheet().papers().remarks().stream()
                .filter(r -> !r.resolved())
                .map(Remark::id)
                .collect(Collectors.toUnmodifiableSet()));
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public UUID getClaimId() {
    return claimId;
  }

  /** Where this page stands. */
  public String address() {
    return "/claim?id=" + claimId;
  }

  /** Where a part of this page stands. */
  public String address(String place) {
    return address() + "#" + place;
  }

  public ClaimDetail getDetail() {
    return open.detail(claimId);
  }

  public ClaimSnapshot getClaim() {
    return getDetail().claim();
  }

  public ClaimSheet getSheet() {
    return open.sheet(claimId);
  }

  public ClaimWords getWords() {
    return getSheet().words();
  }

  public long getVersion() {
    return getClaim().version();
  }

  public String getTitle() {
    return open.title(claimId);
  }

  public String getNumber() {
    return open.number(claimId);
  }

  /** The program's zone, an IANA name. */
  public String getZone() {
    return getDetail().setting().program().calendar().zone().getId();
  }

  /** Whether the page, when it was opened, offered that. */
  public boolean may(String verb) {
    return shown.allowed.contains(ClaimVerb.valueOf(verb));
  }

  /** The same, as long as it is still so: a page that comes back no longer offers what is over. */
  public boolean offers(String verb) {
    boolean rendering =
        FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    return may(verb) && (!rendering || getDetail().allowed().contains(ClaimVerb.valueOf(verb)));
  }

  /** Whether the page comes back from a check or from a submission that was refused. */
  public boolean isChecked() {
    FacesContext faces = FacesContext.getCurrentInstance();
    boolean asked = faces.getExternalContext().getRequestParameterMap().containsKey("checked");
    return (asked || faces.isPostback()) && offers("SUBMIT");
  }

  public boolean isPartner() {
    return context.actor().isPartner();
  }

  /** Whether a cost of that kind can be added: {@code invoice} or {@code statement}. */
  public boolean isAdding(String kind) {
    return offers("EDIT") && reimburses(kind);
  }

  /** Whether the activity reimburses that kind of cost at all. */
  public boolean reimburses(String kind) {
    return getSheet().reimburses(ExpenseType.Source.valueOf(kind.toUpperCase(Locale.ROOT)));
  }

  /** Whether the reader works with the validation team's pages. */
  public boolean isReviewing() {
    return !isPartner() && Frame.reviews(context.actor());
  }

  /** Only while it is a draft can the whole form be changed. */
  public boolean isDraft() {
    return getClaim().status() == ClaimStatus.EDITING;
  }

  /** Whether it did when the page was opened. */
  public boolean isAwaitingAnswer() {
    return shown.status.awaitsAnswer();
  }

  public boolean isRejected() {
    return getClaim().status() == ClaimStatus.REJECTED;
  }

  public boolean isApproved() {
    return getClaim().status() == ClaimStatus.APPROVED;
  }

  public boolean isDisputed() {
    return getClaim().status() == ClaimStatus.DISPUTED;
  }

  /** That the claim is elsewhere by now; null while it is where the page showed it. */
  public String getMovedOn() {
    return getClaim().status() == shown.status
        ? null
        : wording.format(
            "claim.moved-on",
            wording.status(getClaim().status()),
            moments.at(getLife().statusSince()));
  }

  public List<ClaimSteps.Step> getSteps() {
    return ClaimSteps.of(
        getClaim().status(), getLife().justification() != null, getPayments(), wording.texts());
  }

  /** Whose turn it is, in words. */
  public String getBall() {
    ClaimStatus status = getClaim().status();
    return wording.get(
        switch (status) {
          case EDITING, ACTION_REQUIRED, PARTNER_ACTION_REQUIRED ->
              isPartner() ? "claim.ball.you" : "claim.ball.partner";
          case SUBMITTED -> isPartner() ? "claim.ball.team" : "claim.ball.free";
          case UNDER_REVIEW -> underReview();
          case DISPUTED -> "claim.ball.team";
          case APPROVED -> "claim.ball.payment";
          case REJECTED -> may("DISPUTE") ? "claim.ball.disputable" : "claim.ball.closed";
          case EXPIRED, WITHDRAWN -> "claim.ball.closed";
        });
  }

  private String underReview() {
    return Objects.equals(getLife().reviewerId(), context.actor().userId())
        ? "claim.ball.mine"
        : "claim.ball.team";
  }

  /** The clock that matters now; null when none runs. */
  public Instant getDue() {
    return switch (getClaim().status()) {
      case EDITING -> getDetail().setting().closesAt();
      case APPROVED ->
          getPayments().stream()
              .map(p -> p.payment().dueAt())
              .filter(Objects::nonNull)
              .min(Instant::compareTo)
              .orElse(null);
      case REJECTED -> stillAhead(getLife().due());
      default -> getLife().due();
    };
  }

  private Instant stillAhead(Instant due) {
    return due == null || moments.isOver(due) ? null : due;
  }

  /** What that clock is about. */
  public String getDueLabel() {
    return wording.get(
        switch (getClaim().status()) {
          case EDITING -> "claim.due.submit";
          case ACTION_REQUIRED, PARTNER_ACTION_REQUIRED -> "claim.due.answer";
          case DISPUTED -> "claim.due.dispute";
          case REJECTED -> "claim.due.disputable";
          case APPROVED -> "claim.due.payment";
          default -> "claim.due.review";
        });
  }

  public Life getLife() {
    return getClaim().life();
  }

  public List<PaymentLine> getPayments() {
    return getClaim().status() == ClaimStatus.APPROVED ? open.payments(claimId) : List.of();
  }

  public List<RequestView> getRequests() {
    return open.requests(claimId);
  }

  public List<CommentLine> getComments() {
    return open.comments(claimId);
  }

  /** Left for the claim before it is submitted; what it has reserved is already taken off. */
  public Money getRemaining() {
    return getDetail().remaining();
  }

  /** What would remain after submitting; negative when it is too much. */
  public Money getAfter() {
    return getRemaining().minus(getClaim().claimed());
  }

  public boolean isShort() {
    return isDraft() && getAfter().isNegative();
  }

  /** Feedback the partner must still answer or act on. */
  public List<Remark> getOpenRemarks() {
    return getSheet().papers().remarks().stream().filter(Remark::open).toList();
  }

  /** Feedback that was open when the page was opened, answered or not. */
  public List<Remark> getAskedRemarks() {
    return getSheet().papers().remarks().stream()
        .filter(r -> shown.asked.contains(r.id()))
        .toList();
  }

  /** A payment's number as people write it. */
  public String display(String number) {
    return ClaimNumber.display(number);
  }

  /** Who wrote a comment. */
  public String writer(CommentLine comment) {
    return comment.authorName() == null ? wording.name(comment.side()) : comment.authorName();
  }
}
