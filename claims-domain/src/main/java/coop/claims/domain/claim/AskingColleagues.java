package coop.claims.domain.claim;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks colleagues for documents, and takes what they deliver. */
final class AskingColleagues {

  private final ClaimDesk desk;
  private final Claims claims;
  private final ClaimReading reading;
  private final DocumentIntake intake;
  private final DocumentRequests requests;
  private final Accounts accounts;
  private final EventLog log;

  AskingColleagues(
      ClaimDesk desk,
      Claims claims,
      ClaimReading reading,
      DocumentIntake intake,
      DocumentRequests requests,
      Accounts accounts,
      EventLog log) {
    this.desk = desk;
    this.claims = claims;
    this.reading = reading;
    this.intake = intake;
    this.requests = requests;
    this.accounts = accounts;
    this.log = log;
  }

  Outcome<Receipt> request(Actor actor, UUID claimId, NewRequest command) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, null, ClaimVerb.REQUEST_DOCUMENT);
          Claim claim = open.claim();
          Checks checks = new Checks();
          String message = checks.required("message", command.message(), Limits.TEXT);
          checks.present("assigneeId", command.assigneeId());
          checks.that(
              command.dueOn() == null || !command.dueOn().isBefore(open.today()),
              "dueOn",
              "date.past");
          LocalDate last = open.setting().period().resubmissionCutOff();
          checks.that(
              command.dueOn() == null || !command.dueOn().isAfter(last),
              "dueOn",
              "document-request.due-too-late",
              last);
          checks.that(
              !actor.userId().equals(command.assigneeId()),
              "assigneeId",
              "document-request.yourself");
          if (checks.present("kind", command.kind()) != null) {
            intake.checkSlot(checks, claim, command.kind(), command.slot());
          }
          UUID organisation = claim.placement().organisationId();
          Optional<UserAccount> assignee =
              Optional.ofNullable(command.assigneeId())
                  .flatMap(accounts::byId)
                  .filter(u -> u.active() && organisation.equals(u.organisationId()));
          checks.that(
              command.assigneeId() == null || assignee.isPresent(),
              "assigneeId",
              "document-request.assignee-unknown");
          checks.orRefuse();
          Deed deed = open.deed();
          DocumentRequest request =
              new DocumentRequest(
                  deed.ids().next(),
                  claimId,
                  organisation,
                  actor.userId(),
                  command.assigneeId(),
                  command.kind(),
                  command.slot(),
                  message,
                  command.dueOn(),
                  DocumentRequest.State.OPEN,
                  deed.at(),
                  null,
                  null);
          requests.add(request);
          log.append(List.of(request.event(deed, "document-request.made", message)));
          return new Receipt(request.id(), claim.original().version());
        });
  }

  Outcome<Receipt> cancelRequest(Actor actor, UUID requestId, Long version) {
    return Outcome.of(
        () -> {
          UUID claimId = requests.byId(requestId).orElseThrow(ClaimDesk::notFound).claimId();
          Claim claim = claims.locked(claimId).orElseThrow(ClaimDesk::notFound);
          DocumentRequest request = requests.locked(requestId).orElseThrow(ClaimDesk::notFound);
          boolean may =
              ClaimRights.mayView(actor, claim.placement(), claim.life()) && actor.isPartner();
          if (!may) {
            throw request.assignee().equals(actor.userId())
                ? Refusal.forbidden().asException()
                : ClaimDesk.notFound();
          }
          refuseStale(request, version);
          refuseClosed(request);
          Deed deed = desk.deed(actor);
          requests.save(request.cancelled(deed.at()));
          log.append(List.of(request.event(deed, "document-request.cancelled", null)));
          return new Receipt(requestId, claim.original().version());
        });
  }

  Outcome<Receipt> fulfil(Actor actor, UUID requestId, NewDocument command) {
    return Outcome.of(
        () -> {
          UUID claimId = requests.byId(requestId).orElseThrow(ClaimDesk::notFound).claimId();
          Claim claim = claims.locked(claimId).orElseThrow(ClaimDesk::notFound);
          DocumentRequest request = requests.locked(requestId).orElseThrow(ClaimDesk::notFound);
          if (!request.assignee().equals(actor.userId())) {
            throw ClaimRights.mayView(actor, claim.placement(), claim.life())
                ? Refusal.forbidden().asException()
                : ClaimDesk.notFound();
          }
          refuseClosed(request);
          if (!claim.status().isEditable() || claim.life().isDeleted()) {
            throw Refusal.of(Refusal.Kind.ILLEGAL_STEP, "claim.illegal-step", claim.status().name())
                .asException();
          }
          Open open = desk.openFor(actor, claim);
          UUID document =
              intake.attach(
                  open,
                  new NewDocument(
                      request.kind(),
                      request.slot(),
                      command.fileName(),
                      command.note(),
                      null,
                      command.bytes()),
                  request);
          requests.save(request.done(document, open.now()));
          return desk.close(open, document);
        });
  }

  Outcome<Page<RequestView>> requests(Actor actor, UUID claimId, PageRequest page) {
    return Outcome.of(
        () -> {
          Claim claim = claims.byId(claimId).orElseThrow(ClaimDesk::notFound);
          if (!ClaimRights.mayView(actor, claim.placement(), claim.life())) {
            throw ClaimDesk.notFound();
          }
          refuseVendor(actor);
          return reading.requests(claimId, page);
        });
  }

  Outcome<Page<RequestView>> myRequests(Actor actor, PageRequest page) {
    return Outcome.of(() -> reading.requestsFor(actor.userId(), page));
  }

  Outcome<RequestView> request(Actor actor, UUID requestId) {
    return Outcome.of(
        () -> {
          RequestView view = reading.request(requestId).orElseThrow(ClaimDesk::notFound);
          boolean visible =
              view.assigneeId().equals(actor.userId())
                  || claims
                      .byId(view.claimId())
                      .filter(c -> ClaimRights.mayView(actor, c.placement(), c.life()))
                      .isPresent();
          if (!visible) {
            throw ClaimDesk.notFound();
          }
          refuseVendor(actor);
          return view;
        });
  }

  /** What a partner's people ask of each other is theirs; the history tells that it was asked. */
  private static void refuseVendor(Actor actor) {
    if (actor.isVendor()) {
      throw Refusal.forbidden().asException();
    }
  }

  private static void refuseStale(DocumentRequest request, Long version) {
    if (version != null && version != request.state().version()) {
      throw Refusal.stale().asException();
    }
  }

  private static void refuseClosed(DocumentRequest request) {
    if (!request.isOpen()) {
      throw Refusal.of(Refusal.Kind.ILLEGAL_STEP, "document-request.closed").asException();
    }
  }
}
