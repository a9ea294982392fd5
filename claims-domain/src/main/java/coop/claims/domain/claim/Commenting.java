package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.history.HistoryEvent.Visibility;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What both sides say about a claim; it is no part of the claim. */
final class Commenting {

  private final ClaimDesk desk;
  private final Claims claims;
  private final Programs programs;
  private final EventLog log;
  private final Comments comments;

  Commenting(ClaimDesk desk, Claims claims, Programs programs, EventLog log, Comments comments) {
    this.desk = desk;
    this.claims = claims;
    this.programs = programs;
    this.log = log;
    this.comments = comments;
  }

  Outcome<Receipt> comment(Actor actor, UUID claimId, NewComment command) {
    return Outcome.of(
        () -> {
          Claim claim = locked(claimId);
          refuseUnlessMay(command.internal() ? ClaimVerb.NOTE : ClaimVerb.COMMENT, actor, claim);
          ItemRef item =
              command.item() == null || command.item().isBlank()
                  ? null
                  : ItemRef.parse(command.item());
          if (item != null) {
            desk.refuseUnknown(claim, item);
          }
          return add(actor, claim, item, command.internal(), command.text());
        });
  }

  /** The claim, whose row is locked for the history to go on. */
  Claim locked(UUID claimId) {
    if (!claims.lock(claimId)) {
      throw ClaimDesk.notFound();
    }
    return claims.byId(claimId).orElseThrow(ClaimDesk::notFound);
  }

  void refuseUnlessMay(ClaimVerb verb, Actor actor, Claim claim) {
    Setting setting =
        programs
            .setting(claim.placement().periodId(), claim.placement().locationId())
            .orElseThrow();
    ClaimRights.byRole(verb, actor, claim.placement(), claim.life(), setting.program().terms())
        .ifPresent(
            refusal -> {
              throw refusal.asException();
            });
  }

  /**
   * @param item null for the claim as a whole
   */
  Receipt add(Actor actor, Claim claim, ItemRef item, boolean internal, String words) {
    Checks checks = new Checks();
    String text = checks.required("text", words, Limits.TEXT);
    checks.orRefuse();
    Deed deed = desk.deed(actor);
    Comment comment =
        new Comment(
            deed.ids().next(),
            claim.id(),
            claim.placement().organisationId(),
            actor.userId(),
            actor.side(),
            internal,
            item,
            text,
            deed.at());
    comments.add(comment);
    log.append(List.of(commented(deed, comment)));
    return new Receipt(comment.id(), claim.original().version());
  }

  private static HistoryEvent commented(Deed deed, Comment comment) {
    return new HistoryEvent(
        deed.ids().next(),
        comment.claimId(),
        comment.organisationId(),
        comment.at(),
        comment.author(),
        comment.side(),
        comment.internal() ? "note.added" : "comment.added",
        comment.item() == null ? null : comment.item().toString(),
        Map.of("comment", comment.id().toString()),
        comment.text(),
        comment.internal() ? Visibility.INTERNAL : Visibility.PUBLIC);
  }
}
