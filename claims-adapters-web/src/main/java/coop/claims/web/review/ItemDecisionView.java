package coop.claims.web.review;

import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.page.Notices;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Understood;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Deciding the chosen item, and saying something about it to the partner. */
@Named("itemDecisionView")
@ViewScoped
public class ItemDecisionView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ReviewView page;
  @Inject ReviewReading reading;
  @Inject ReviewerClaims claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Notices notices;
  @Inject Wording wording;
  @Inject Understood amounts;

  private String item;
  private String approved;
  private String reason;
  private String text;
  private String severity = Feedback.Severity.MUST_FIX.name();
  private String feedback;

  /** Shows what stands decided. */
  public void load() {
    ReviewItem chosen = page.getChosen();
    if (chosen == null) {
      return;
    }
    item = chosen.ref().toString();
    Judgement judgement = chosen.judgement();
    reason = judgement.reason() == null ? null : judgement.reason().name();
    text = judgement.text();
    CostLine line = page.getLine();
    approved = line == null ? null : amounts.typed(line.approvable());
  }

  public void accept() {
    decide(ItemState.ACCEPTED);
  }

  public void needsChange() {
    decide(ItemState.NEEDS_CHANGE);
  }

  public void reject() {
    decide(ItemState.REJECTED);
  }

  private void decide(ItemState state) {
    CostLine line = page.getLine();
    Typed typed = posting.typed();
    ReasonCode code = typed.one("reason", reason, ReasonCode.class);
    BigDecimal part =
        line == null || state != ItemState.ACCEPTED
            ? null
            : typed.amount("approved", approved, line.amount().currency());
    if (!posting.readable(typed)) {
      return;
    }
    UUID claimId = page.getClaimId();
    String name = page.getChosen() == null ? "" : page.getChosen().name();
    posting
        .run(
            "item.decide",
            () ->
                claims.decideItem(
                    context.actor(),
                    claimId,
                    posting.version(),
                    new Decision(item, state, code, text, part)))
        .ifPresent(done -> decided(done, state, name));
  }

  private void decided(Receipt done, ItemState state, String name) {
    if (state == ItemState.NEEDS_CHANGE && !isSaid()) {
      posting.useKey("item.decide.feedback");
      Outcome<Receipt> said =
          claims.feedback(
              context.actor(),
              page.getClaimId(),
              done.version(),
              new NewFeedback(item, Feedback.Severity.MUST_FIX, text));
      if (said instanceof Outcome.Refused<Receipt> refused) {
        notices.complain(
            null,
            wording.format("review.feedback.half", wording.texts().refusal(refused.refusal())));
      }
    }
    reading.forget();
    String next =
        reading
            .sheet(page.getClaimId(), item)
            .nextPending()
            .map(ReviewItem::address)
            .orElse("/review?id=" + page.getClaimId() + "&item=" + item + "#summary");
    posting.done(next, "review.decided", name, wording.name(state));
  }

  /** Whether the partner has been told these words about the item already. */
  private boolean isSaid() {
    return page.getRemarks().stream()
        .anyMatch(r -> r.mustFix() && !r.resolved() && Objects.equals(r.text(), text));
  }

  public void addFeedback() {
    Typed typed = posting.typed();
    Feedback.Severity meant = typed.one("severity", severity, Feedback.Severity.class);
    if (!posting.readable(typed)) {
      return;
    }
    posting
        .run(
            "feedback.add",
            () ->
                claims.feedback(
                    context.actor(),
                    page.getClaimId(),
                    posting.version(),
                    new NewFeedback(item, meant, feedback)))
        .ifPresent(
            done ->
                posting.done(
                    "/review?id=" + page.getClaimId() + "&item=" + item + "#item",
                    "review.feedback.added"));
  }

  /** Reasons a person can choose. */
  public List<SelectItem> getReasons() {
    return Arrays.stream(ReasonCode.values())
        .filter(r -> r != ReasonCode.NO_PARTNER_RESPONSE)
        .map(r -> new SelectItem(r.name(), wording.name(r)))
        .toList();
  }

  public List<SelectItem> getSeverities() {
    return Arrays.stream(Feedback.Severity.values())
        .map(s -> new SelectItem(s.name(), wording.get("review.feedback." + s)))
        .toList();
  }

  public String getAmountHelp() {
    CostLine line = page.getLine();
    return line == null ? "" : wording.format("review.amount.help", line.amount());
  }

  public String getApproved() {
    return approved;
  }

  public void setApproved(String approved) {
    this.approved = approved;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getSeverity() {
    return severity;
  }

  public void setSeverity(String severity) {
    this.severity = severity;
  }

  public String getFeedback() {
    return feedback;
  }

  public void setFeedback(String feedback) {
    this.feedback = feedback;
  }
}
