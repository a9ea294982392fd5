package coop.claims.web.review;

import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.dispute.Disputes;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.shared.Money;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** Deciding the claim as a whole, and writing beside it. */
@Named("claimDecisionView")
@ViewScoped
public class ClaimDecisionView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ReviewView page;
  @Inject ReviewerClaims claims;
  @Inject PartnerClaims talk;
  @Inject Disputes disputes;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Taking taking;

  private String approval;
  private String question;
  private String reason;
  private String rejection;
  private String reopening;
  private String note;
  private String comment;

  public void take() {
    taking
        .take(claimId(), posting.version())
        .ifPresent(done -> posting.done(here(), "queue.taken", page.getNumber()));
  }

  public void putBack() {
    posting
        .run("put-back", () -> claims.putBack(context.actor(), claimId(), posting.version()))
        .ifPresent(done -> posting.done("/queue", "review.was-put-back", page.getNumber()));
  }

  public void approve() {
    Money amount = page.getApprovable();
    posting
        .run(
            "approve",
            () -> claims.approve(context.actor(), claimId(), posting.version(), approval))
        .ifPresent(done -> posting.done(here(), "review.approved", amount, page.getNumber()));
  }

  public void ask() {
    posting
        .run(
            "request-information",
            () ->
                claims.requestInformation(context.actor(), claimId(), posting.version(), question))
        .ifPresent(done -> posting.done(here(), "review.asked", page.getNumber()));
  }

  public void reject() {
    Typed typed = posting.typed();
    ReasonCode code = typed.one("reason", reason, ReasonCode.class);
    if (!posting.readable(typed)) {
      return;
    }
    posting
        .run(
            "reject",
            () -> claims.reject(context.actor(), claimId(), posting.version(), code, rejection))
        .ifPresent(done -> posting.done(here(), "review.rejected", page.getNumber()));
  }

  public void reopen() {
    posting
        .run(
            "reopen",
            () -> disputes.reopen(context.actor(), claimId(), posting.version(), reopening))
        .ifPresent(done -> posting.done(here(), "review.reopened", page.getNumber()));
  }

  /** Only the vendor's people ever see it. */
  public void addNote() {
    posting
        .run(
            "note.add",
            () -> talk.comment(context.actor(), claimId(), new NewComment(note, null, true)))
        .ifPresent(done -> posting.done(here() + "#notes", "review.note.added"));
  }

  public void addComment() {
    posting
        .run(
            "comment.add",
            () -> talk.comment(context.actor(), claimId(), new NewComment(comment, null, false)))
        .ifPresent(done -> posting.done(here() + "#talk", "claim.comment.added"));
  }

  private UUID claimId() {
    return page.getClaimId();
  }

  private String here() {
    return "/review?id=" + claimId();
  }

  public String getApproval() {
    return approval;
  }

  public void setApproval(String approval) {
    this.approval = approval;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getRejection() {
    return rejection;
  }

  public void setRejection(String rejection) {
    this.rejection = rejection;
  }

  public String getReopening() {
    return reopening;
  }

  public void setReopening(String reopening) {
    this.reopening = reopening;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
