package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * How every command on a claim begins and ends: the claim's row is locked, the actor's right, the
 * version and the state are checked in this order, and at the end events and claim are written. The
 * review and dispute services work at the same desk.
 */
public final class ClaimDesk {

  private final Claims claims;
  private final Programs programs;
  private final DocumentRequests requests;
  private final EventLog log;
  private final Clock clock;
  private final Ids ids;

  public ClaimDesk(
      Claims claims,
      Programs programs,
      DocumentRequests requests,
      EventLog log,
      Clock clock,
      Ids ids) {
    this.claims = claims;
    this.programs = programs;
    this.requests = requests;
    this.log = log;
    this.clock = clock;
    this.ids = ids;
  }

  /** A claim under work: locked, and the actor may do what was asked for. */
  public record Open(Claim claim, Setting setting, Deed deed) {
    public Instant now() {
      return deed.at();
    }

    /** In the program's zone. */
    public LocalDate today() {
      return now().atZone(setting.program().calendar().zone()).toLocalDate();
    }
  }

  /**
   * Opens a claim for one verb.
   *
   * @param version null when the caller read none
   * @throws coop.claims.domain.shared.RefusalException NOT_FOUND, FORBIDDEN, STALE or ILLEGAL_STEP
   */
  public Open open(Actor actor, UUID claimId, Long version, ClaimVerb verb) {
    Claim claim = claims.locked(claimId).orElseThrow(ClaimDesk::notFound);
    refuseUnless(ClaimRights.mayView(actor, claim.placement(), claim.life()));
    Setting setting = setting(claim);
    Deed deed = deed(actor);
    Life life = claim.life();
    ClaimRights.byRole(verb, actor, claim.placement(), life, setting.program().terms())
        .ifPresent(
            refusal -> {
              throw refusal.asException();
            });
    if (version != null && version != claim.original().version()) {
      throw Refusal.stale().asException();
    }
    ClaimRights.byStatus(verb, life, deed.at())
        .ifPresent(
            refusal -> {
              throw refusal.asException();
            });
    return new Open(claim, setting, deed);
  }

  /** Opens a claim for the system's clock, whatever its state; the claim decides. */
  Open openForClock(Actor system, UUID claimId) {
    return openFor(system, claims.locked(claimId).orElseThrow(ClaimDesk::notFound));
  }

  /** A locked claim for whoever has a right of their own to it: a colleague who was asked. */
  Open openFor(Actor actor, Claim claim) {
    return new Open(claim, setting(claim), deed(actor));
  }

  /**
   * Refuses an item that is not the claim's; the slots of proofs are its activity's.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code item.unknown}
   */
  public void refuseUnknown(Claim claim, ItemRef item) {
    boolean known = claim.content().revision(item).isPresent();
    if (known && item.kind() == ItemRef.Kind.PROOF) {
      known = activity(claim).requirement(Requirement.Kind.PROOF, item.key()).isPresent();
    }
    if (!known) {
      throw Refusal.rule("item.unknown", item.toString()).asException();
    }
  }

  /** Writes what happened; answers the claim itself. */
  public Receipt close(Open open) {
    return close(open, open.claim().id());
  }

  /** Writes what happened; answers the part it was about. A claim that did not change is left. */
  public Receipt close(Open open, UUID part) {
    Claim claim = open.claim();
    long before = claim.original().version();
    if (claim.events().isEmpty()) {
      return new Receipt(part, before);
    }
    if (claim.owesReceipt()) {
      throw new IllegalStateException("a decision on claim " + claim.id() + " has no receipt");
    }
    log.append(claim.events());
    claims.save(claim);
    if (claim.hasJustEnded()) {
      cancelRequests(open);
    }
    return new Receipt(part, before + 1);
  }

  /** Nobody can deliver to a claim that is over, so nobody stays asked. */
  private void cancelRequests(Open open) {
    List<DocumentRequest> cancelled = requests.cancelOpen(open.claim().id(), open.now());
    if (!cancelled.isEmpty()) {
      log.append(
          cancelled.stream()
              .map(r -> r.event(open.deed(), "document-request.cancelled", null))
              .toList());
    }
  }

  /** A deed of now, to the microsecond, as storage keeps it. */
  public Deed deed(Actor actor) {
    return new Deed(actor, clock.instant().truncatedTo(ChronoUnit.MICROS), ids);
  }

  /** The catalogue the claim is pinned to. */
  Catalogue catalogue(Claim claim) {
    return programs.catalogue(claim.placement().programCode(), claim.placement().programVersion());
  }

  /** The claim's activity, as its catalogue has it. */
  ActivityType activity(Claim claim) {
    return catalogue(claim).activity(claim.form().activityCode()).orElseThrow();
  }

  private Setting setting(Claim claim) {
    return programs
        .setting(claim.placement().periodId(), claim.placement().locationId())
        .orElseThrow();
  }

  private static void refuseUnless(boolean visible) {
    if (!visible) {
      throw notFound();
    }
  }

  static RuntimeException notFound() {
    return Refusal.notFound().asException();
  }
}
