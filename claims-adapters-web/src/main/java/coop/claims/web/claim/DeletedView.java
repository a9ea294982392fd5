package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Deleted drafts, at {@code /deleted}; and the one just deleted, over the list of claims, named by
 * the address.
 */
@Named("deletedView")
@RequestScoped
public class DeletedView {

  @Inject SecondThoughts thoughts;
  @Inject OpenClaim open;
  @Inject CallContext context;
  @Inject Moments moments;
  @Inject Posting posting;
  @Inject HttpServletRequest request;

  private Page<DeletedDraft> page;
  private Optional<DeletedDraft> latest;

  public void open() {
    if (!context.actor().isPartner() || !Frame.seesClaims(context.actor())) {
      throw Refusal.forbidden().asException();
    }
  }

  public Page<DeletedDraft> getPage() {
    if (page == null) {
      page =
          Listed.at(
              request.getParameter("cursor"), at -> thoughts.deletedDrafts(context.actor(), at));
    }
    return page;
  }

  /** The one the address names, while it can be restored; null otherwise. */
  public DeletedDraft getLatest() {
    if (latest == null) {
      latest =
          Queries.id(request.getParameter("deleted"))
              .flatMap(
                  id ->
                      thoughts
                          .deletedDraft(context.actor(), id)
                          .fold(Optional::of, gone -> Optional.empty()));
    }
    return latest.orElse(null);
  }

  /** As people write it. */
  public String number(DeletedDraft draft) {
    return ClaimNumber.display(draft.line().number());
  }

  /** Until the end of its claim window it can still be submitted. */
  public boolean isTooLate(DeletedDraft draft) {
    return draft.line().due() != null && moments.isOver(draft.line().due());
  }

  /** The draft is named by the form, not by its row. */
  public void restore() {
    UUID draft = posting.typed().id("draft", request.getParameter("draft"));
    if (draft == null) {
      return;
    }
    posting
        .run("restore", () -> thoughts.restore(context.actor(), draft, null))
        .ifPresent(done -> posting.done("/claim?id=" + draft, restored(draft)));
  }

  private String restored(UUID draft) {
    Instant closes = open.detail(draft).setting().closesAt();
    return moments.isOver(closes) ? "deleted.restored-late" : "deleted.restored";
  }
}
