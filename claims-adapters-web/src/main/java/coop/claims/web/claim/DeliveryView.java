package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.DocumentRequestComments;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** One request for a document, and delivering exactly what it asks for. */
@Named("delivery")
@ViewScoped
public class DeliveryView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ClaimEvidence evidence;
  @Inject ClaimViews claims;
  @Inject DocumentRequestComments talk;
  @Inject Attachment attachment;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private String id;
  private String note;

  private String comment;

  private transient RequestView asked;
  private transient List<CommentLine> said;

  /** The address says which request it is, also for a form whose page is no longer remembered. */
  @PostConstruct
  void read() {
    id = request.getParameter("id");
  }

  public RequestView getAsked() {
    if (asked == null) {
      asked =
          Queries.id(id)
              .map(known -> evidence.request(context.actor(), known).orThrow())
              .orElseThrow(() -> Refusal.notFound().asException());
    }
    return asked;
  }

  /** Reads the request, so that an unknown one is answered before anything is shown. */
  public void open() {
    getAsked();
  }

  /**
   * Whether this person is the one asked, and it is still open; a form that was sent is shown again
   * with what is in it, whatever became of the request.
   */
  public boolean isDelivering() {
    boolean open = getAsked().state() == DocumentRequest.State.OPEN;
    return (open || FacesContext.getCurrentInstance().isPostback())
        && getAsked().assigneeId().equals(context.actor().userId());
  }

  /** Whether the claim's own page opens for this person. */
  public boolean isClaimShown() {
    return claims.detail(context.actor(), getAsked().claimId()).isDone();
  }

  public void deliver() {
    if (!attachment.isChosen()) {
      posting.wrong("file", wording.get("request.file.missing"));
      return;
    }
    NewDocument document = attachment.as(getAsked().kind(), getAsked().slot(), note, null);
    posting
        .run("deliver", () -> evidence.fulfil(context.actor(), getAsked().id(), document))
        .ifPresent(
            receipt -> posting.done("/requests", "request.delivered", getAsked().requesterName()));
  }

  /** What the own side wrote about it, oldest first. */
  public List<CommentLine> getSaid() {
    if (said == null) {
      said = Page.all(page -> talk.said(context.actor(), getAsked().id(), page).orThrow());
    }
    return said;
  }

  public void say() {
    posting
        .run("say", () -> talk.say(context.actor(), getAsked().id(), comment))
        .ifPresent(
            receipt ->
                posting.done(
                    "/request?id=" + getAsked().id() + "#comments", "claim.comment.added"));
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
