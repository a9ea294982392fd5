package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Comments about a request are the claim's, pinned to what was asked for. */
public final class DocumentRequestCommentsService implements DocumentRequestComments {

  private final Claims claims;
  private final ClaimReading reading;
  private final DocumentRequests requests;
  private final Commenting commenting;

  public DocumentRequestCommentsService(
      ClaimDesk desk,
      Claims claims,
      ClaimReading reading,
      Programs programs,
      DocumentRequests requests,
      Comments comments,
      EventLog log) {
    this.claims = claims;
    this.reading = reading;
    this.requests = requests;
    this.commenting = new Commenting(desk, claims, programs, log, comments);
  }

  @Override
  public Outcome<Receipt> say(Actor actor, UUID requestId, String text) {
    return Outcome.of(
        () -> {
          DocumentRequest request = requests.byId(requestId).orElseThrow(ClaimDesk::notFound);
          Claim claim = commenting.locked(request.claimId());
          if (!isAsked(actor, request, claim)) {
            commenting.refuseUnlessMay(ClaimVerb.COMMENT, actor, claim);
          }
          return commenting.add(actor, claim, about(request, claim), false, text);
        });
  }

  @Override
  public Outcome<Page<CommentLine>> said(Actor actor, UUID requestId, PageRequest page) {
    return Outcome.of(
        () -> {
          DocumentRequest request = visible(actor, requestId);
          return reading
              .partnersComments(request.claimId(), request.assignee(), items(request), page)
              .map(line -> ClaimViewsService.masked(actor, line));
        });
  }

  @Override
  public Outcome<CommentLine> said(Actor actor, UUID requestId, UUID commentId) {
    return Outcome.of(
        () -> {
          DocumentRequest request = visible(actor, requestId);
          return reading
              .comment(request.claimId(), commentId, false)
              .filter(line -> belongs(line, request))
              .map(line -> ClaimViewsService.masked(actor, line))
              .orElseThrow(ClaimDesk::notFound);
        });
  }

  private DocumentRequest visible(Actor actor, UUID requestId) {
    DocumentRequest request = requests.byId(requestId).orElseThrow(ClaimDesk::notFound);
    Claim claim = claims.byId(request.claimId()).orElseThrow(ClaimDesk::notFound);
    if (!isAsked(actor, request, claim)
        && !ClaimRights.mayView(actor, claim.placement(), claim.life())) {
      throw ClaimDesk.notFound();
    }
    return request;
  }

  private static boolean isAsked(Actor actor, DocumentRequest request, Claim claim) {
    return request.assignee().equals(actor.userId()) && !claim.life().isDeleted();
  }

  /** What came, else its place; null when that is no place of the claim's. */
  private static ItemRef about(DocumentRequest request, Claim claim) {
    if (request.documentId() != null
        && claim.content().document(request.documentId()).isPresent()) {
      return ItemRef.of(ItemRef.Kind.DOCUMENT, request.documentId());
    }
    return request.item() == null ? null : ItemRef.parse(request.item());
  }

  private static Set<String> items(DocumentRequest request) {
    Set<String> items = new LinkedHashSet<>();
    if (request.item() != null) {
      items.add(request.item());
    }
    if (request.documentId() != null) {
      items.add(ItemRef.of(ItemRef.Kind.DOCUMENT, request.documentId()).toString());
    }
    return items;
  }

  private static boolean belongs(CommentLine line, DocumentRequest request) {
    return line.side() == Side.PARTNER
        && (request.assignee().equals(line.authorId()) || items(request).contains(line.item()));
  }
}
