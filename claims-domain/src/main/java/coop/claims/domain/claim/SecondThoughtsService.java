package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Serves partners who think again. */
public final class SecondThoughtsService implements SecondThoughts {

  private static final int MEGABYTE = 1024 * 1024;

  private final ClaimDesk desk;
  private final Claims claims;
  private final ClaimReading reading;
  private final Clock clock;
  private final Copying copying;

  public SecondThoughtsService(
      ClaimDesk desk,
      Claims claims,
      ClaimReading reading,
      Partners partners,
      Programs programs,
      FundViews fundViews,
      EventLog log,
      ClaimNumbers numbers,
      Clock clock) {
    this.desk = desk;
    this.claims = claims;
    this.reading = reading;
    this.clock = clock;
    Drafting drafting = new Drafting(desk, claims, partners, programs, fundViews, log, numbers);
    this.copying = new Copying(desk, claims, programs, drafting, numbers);
  }

  @Override
  public Outcome<List<RemovedPart>> removed(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          Claim claim =
              claims
                  .byId(claimId)
                  .filter(c -> ClaimRights.mayView(actor, c.placement(), c.life()))
                  .orElseThrow(ClaimDesk::notFound);
          if (!actor.isPartner() || !claim.status().isEditable()) {
            return List.of();
          }
          return reading.removed(claimId, claim.submission(), clock.instant().minus(Removal.LIFE));
        });
  }

  @Override
  public Outcome<Receipt> putBack(Actor actor, UUID claimId, Long version, UUID removalId) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Removal removal =
              claims
                  .removal(claimId, removalId)
                  .filter(r -> r.isOpen(claim.life(), open.now()))
                  .orElseThrow(
                      () -> Refusal.of(Refusal.Kind.NOT_FOUND, "removal.gone").asException());
          boolean taxReimbursed = open.setting().program().terms().taxReimbursed();
          Content with =
              new PuttingBack(removal, claim.form().activityCode(), taxReimbursed)
                  .into(claim.content());
          refuseTooMuch(with);
          claim.putBack(
              open.deed(),
              removal,
              with,
              Map.of("claimed", with.claimed(claim.form().currency()).toString()));
          return desk.close(open, isById(removal.item()) ? removal.item().id() : claimId);
        });
  }

  private static boolean isById(ItemRef item) {
    return item.kind() != ItemRef.Kind.METRIC && item.kind() != ItemRef.Kind.CORE;
  }

  private static void refuseTooMuch(Content with) {
    if (with.lines().size() > Limits.LINES_PER_CLAIM) {
      throw Refusal.invalid(
              List.of(Violation.of("lines", "claim.too-many-lines", Limits.LINES_PER_CLAIM)))
          .asException();
    }
    if (with.documents().size() > Limits.DOCUMENTS_PER_CLAIM) {
      throw Refusal.rule("claim.too-many-documents", Limits.DOCUMENTS_PER_CLAIM).asException();
    }
    if (with.documents().stream().mapToLong(d -> d.file().size()).sum() > Limits.CLAIM_BYTES) {
      throw Refusal.of(
              Refusal.Kind.TOO_LARGE, "claim.too-many-bytes", (int) (Limits.CLAIM_BYTES / MEGABYTE))
          .asException();
    }
  }

  @Override
  public Outcome<Page<DeletedDraft>> deletedDrafts(Actor actor, PageRequest page) {
    return Outcome.of(
        () ->
            actor.isPartner()
                ? reading.deletedDrafts(actor, oldestKept(), page)
                : Page.of(List.of()));
  }

  @Override
  public Outcome<DeletedDraft> deletedDraft(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          if (!actor.isPartner()) {
            throw ClaimDesk.notFound();
          }
          return reading
              .deletedDraft(actor, claimId, oldestKept())
              .orElseThrow(ClaimDesk::notFound);
        });
  }

  private Instant oldestKept() {
    return clock.instant().minus(DRAFT_KEPT);
  }

  @Override
  public Outcome<Receipt> restore(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Claim claim = claims.locked(claimId).orElseThrow(ClaimDesk::notFound);
          Life life = claim.life();
          if (!life.isDeleted()) {
            throw notDeleted(actor, claim);
          }
          Open open = desk.openFor(actor, claim);
          boolean kept = open.now().isBefore(life.deletedAt().plus(DRAFT_KEPT));
          if (!kept || !ClaimRights.mayRestore(actor, claim.placement(), life)) {
            throw ClaimDesk.notFound();
          }
          if (version != null && version != claim.original().version()) {
            throw Refusal.stale().asException();
          }
          claim.restore(open.deed());
          return desk.close(open);
        });
  }

  private static RuntimeException notDeleted(Actor actor, Claim claim) {
    if (!ClaimRights.mayView(actor, claim.placement(), claim.life())) {
      return ClaimDesk.notFound();
    }
    return ClaimRights.mayRestore(actor, claim.placement(), claim.life())
        ? Refusal.of(Refusal.Kind.ILLEGAL_STEP, "claim.not-deleted").asException()
        : Refusal.forbidden().asException();
  }

  @Override
  public Outcome<Receipt> copy(Actor actor, UUID claimId, CopyOf command) {
    return Outcome.of(() -> copying.copy(desk.deed(actor), claimId, command));
  }

  @Override
  public Outcome<List<Period>> periodsForCopy(Actor actor, UUID claimId) {
    return Outcome.of(() -> copying.periods(desk.deed(actor), claimId));
  }
}
