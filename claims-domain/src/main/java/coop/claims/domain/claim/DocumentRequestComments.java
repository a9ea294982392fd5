package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.util.UUID;

/**
 * Talking about one document request. The colleague who was asked needs no role for it, and reads
 * what the own side wrote about that document, nothing else of the claim.
 */
public interface DocumentRequestComments {

  /**
   * By the colleague who was asked, or whoever may comment on the claim; whatever became of the
   * request. Answers the comment's id.
   */
  Outcome<Receipt> say(Actor actor, UUID requestId, String text);

  /** Oldest first; for the colleague who was asked and whoever may view the claim. */
  Outcome<Page<CommentLine>> said(Actor actor, UUID requestId, PageRequest page);

  /** One of them. */
  Outcome<CommentLine> said(Actor actor, UUID requestId, UUID commentId);
}
