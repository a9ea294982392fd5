package coop.claims.domain.notification;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.DocumentRequests;
import coop.claims.domain.claim.Life;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes notices of the events in the outbox. */
public final class AnnouncementsService implements Announcements {

  private static final String REQUEST = "request";

  private final Outbox outbox;
  private final Claims claims;
  private final DocumentRequests requests;
  private final Audience audience;
  private final Teller teller;
  private final Retries retries;
  private final Clock clock;
  private final Ids ids;

  public AnnouncementsService(
      Outbox outbox,
      Claims claims,
      DocumentRequests requests,
      Accounts accounts,
      Notices notices,
      Deliveries deliveries,
      Notifier notifier,
      Retries retries,
      Clock clock,
      Ids ids) {
    this.outbox = outbox;
    this.claims = claims;
    this.requests = requests;
    this.audience = new Audience(accounts);
    this.teller = new Teller(notices, deliveries, notifier, ids);
    this.retries = retries;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Integer> pass(Actor system, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          return outbox.pass(NoticeKind.toldActions(), now(), most);
        });
  }

  @Override
  public Outcome<List<UUID>> waiting(Actor system, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          return outbox.waiting(now(), most);
        });
  }

  @Override
  public Outcome<Integer> tell(Actor system, UUID eventId) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          HistoryEvent event = outbox.locked(eventId).orElse(null);
          if (event == null) {
            return 0;
          }
          int told = NoticeKind.of(event.action()).map(kind -> tell(kind, event)).orElse(0);
          outbox.told(eventId, now());
          return told;
        });
  }

  private int tell(NoticeKind kind, HistoryEvent event) {
    ClaimSnapshot claim = claims.byId(event.claimId()).map(Claim::snapshot).orElse(null);
    DocumentRequest request = kind.isOfRequest() ? request(event).orElse(null) : null;
    boolean gone = claim == null || claim.life().isDeleted();
    if (gone || (kind.isOfRequest() && request == null)) {
      return 0;
    }
    int told = 0;
    for (UserAccount user : audience.of(kind, claim, request)) {
      if (teller.tell(user, notice(user, kind, event, claim, request), now())) {
        told++;
      }
    }
    return told;
  }

  private Optional<DocumentRequest> request(HistoryEvent event) {
    return Optional.ofNullable(event.data().get(REQUEST))
        .map(UUID::fromString)
        .flatMap(requests::byId);
  }

  private Notice notice(
      UserAccount user,
      NoticeKind kind,
      HistoryEvent event,
      ClaimSnapshot claim,
      DocumentRequest request) {
    return new Notice(
        ids.next(),
        claim.organisationId(),
        user.id(),
        kind,
        event.id().toString(),
        claim.id(),
        null,
        request == null ? null : request.id(),
        request == null ? null : event.actorId(),
        event.at(),
        due(kind, claim.life()),
        amount(kind, claim),
        null);
  }

  /** As it is now: what went on since may have ended the clock. */
  private static Instant due(NoticeKind kind, Life life) {
    return switch (kind) {
      case CLAIM_SUBMITTED -> life.reviewDue();
      case CLAIM_RESUBMITTED -> life.reviewDue() == null ? life.disputeDue() : life.reviewDue();
      case CLAIM_DISPUTED -> life.disputeDue();
      case ACTION_REQUIRED -> life.responseDue();
      case CLAIM_REJECTED -> life.disputeUntil();
      default -> null;
    };
  }

  private static Money amount(NoticeKind kind, ClaimSnapshot claim) {
    return switch (kind) {
      case CLAIM_SUBMITTED, CLAIM_RESUBMITTED, CLAIM_DISPUTED -> claim.claimed();
      case CLAIM_APPROVED, DISPUTE_APPROVED -> claim.approved();
      default -> null;
    };
  }

  @Override
  public Outcome<Boolean> failed(Actor system, UUID eventId, String reason) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          Instant now = now();
          int attempts = outbox.attempts(eventId) + 1;
          outbox.failed(eventId, retries.after(attempts, now).orElse(null), reason, now);
          return true;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}
