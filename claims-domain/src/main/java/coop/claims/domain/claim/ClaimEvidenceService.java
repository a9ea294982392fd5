package coop.claims.domain.claim;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.FileTypes;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Serves documents. What is taken in is {@link DocumentIntake}'s to say, and requests to colleagues
 * are {@link AskingColleagues}'.
 */
public final class ClaimEvidenceService implements ClaimEvidence {

  private final ClaimDesk desk;
  private final Claims claims;
  private final DocumentStore store;
  private final DocumentRequests requests;
  private final DocumentIntake intake;
  private final AskingColleagues colleagues;

  public ClaimEvidenceService(
      ClaimDesk desk,
      Claims claims,
      ClaimReading reading,
      DocumentStore store,
      StoredFiles files,
      DocumentRequests requests,
      Accounts accounts,
      EventLog log) {
    this.desk = desk;
    this.claims = claims;
    this.store = store;
    this.requests = requests;
    this.intake = new DocumentIntake(desk, store, files);
    this.colleagues = new AskingColleagues(desk, claims, reading, intake, requests, accounts, log);
  }

  @Override
  public Outcome<Receipt> upload(Actor actor, UUID claimId, Long version, NewDocument command) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          UUID document = intake.attach(open, command, null);
          return desk.close(open, document);
        });
  }

  @Override
  public Outcome<Receipt> changeNote(
      Actor actor, UUID claimId, Long version, UUID documentId, String note) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Document document = DocumentIntake.current(open.claim(), documentId);
          Checks checks = new Checks();
          String text =
              document.kind() == Document.Kind.PROOF
                  ? checks.required("note", note, Limits.TEXT)
                  : checks.optional("note", note, Limits.TEXT);
          checks.orRefuse();
          if (!Objects.equals(text, document.note())) {
            open.claim()
                .change(
                    open.deed(),
                    open.claim().content().withDocument(document.noted(text)),
                    "document.note-changed",
                    DocumentIntake.ref(documentId),
                    Map.of());
          }
          return desk.close(open, documentId);
        });
  }

  @Override
  public Outcome<Receipt> moveToSlot(
      Actor actor, UUID claimId, Long version, UUID documentId, Document.Kind kind, String slot) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Document document = DocumentIntake.current(open.claim(), documentId);
          if (document.kind() != kind) {
            throw Refusal.invalid(List.of(Violation.of("kind", "document.kind-fixed")))
                .asException();
          }
          Checks checks = new Checks();
          intake.checkSlot(checks, open.claim(), kind, slot);
          checks.orRefuse();
          intake.refuseWrongType(open.claim(), kind, slot, document.file());
          if (!Objects.equals(slot, document.slot())) {
            open.claim()
                .change(
                    open.deed(),
                    open.claim().content().withDocument(document.slotted(slot)),
                    "document.moved",
                    DocumentIntake.ref(documentId),
                    Map.of("slot", String.valueOf(slot)));
          }
          return desk.close(open, documentId);
        });
  }

  @Override
  public Outcome<Receipt> remove(Actor actor, UUID claimId, Long version, UUID documentId) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Document document = DocumentIntake.current(claim, documentId);
          Content before = claim.content();
          claim.change(
              open.deed(),
              Documents.without(claim.content(), document, claim.life().wasEverSubmitted()),
              "document.removed",
              DocumentIntake.ref(documentId),
              Map.of("sha256", document.file().sha256()));
          claim.keepAside(open.deed(), DocumentIntake.ref(documentId), before);
          return desk.close(open, documentId);
        });
  }

  @Override
  public Outcome<DocumentContent> content(Actor actor, UUID claimId, UUID documentId) {
    return Outcome.of(
        () -> {
          Claim claim = claims.byId(claimId).orElseThrow(ClaimDesk::notFound);
          Document document = claim.content().document(documentId).orElseThrow(ClaimDesk::notFound);
          boolean visible =
              ClaimRights.mayView(actor, claim.placement(), claim.life())
                  || isOwnDelivery(actor, claim, document);
          if (!visible) {
            throw ClaimDesk.notFound();
          }
          StoredFile file = document.file();
          if (!file.scanState().isServed()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "document.not-served").asException();
          }
          return new DocumentContent(
              document.fileName(),
              file.mediaType(),
              file.size(),
              file.sha256(),
              FileTypes.isShownInBrowser(file.mediaType()),
              () -> store.open(file.sha256()));
        });
  }

  @Override
  public Outcome<Receipt> request(Actor actor, UUID claimId, NewRequest command) {
    return colleagues.request(actor, claimId, command);
  }

  @Override
  public Outcome<Receipt> cancelRequest(Actor actor, UUID requestId, Long version) {
    return colleagues.cancelRequest(actor, requestId, version);
  }

  @Override
  public Outcome<Receipt> fulfil(Actor actor, UUID requestId, NewDocument command) {
    return colleagues.fulfil(actor, requestId, command);
  }

  @Override
  public Outcome<Page<RequestView>> requests(Actor actor, UUID claimId, PageRequest page) {
    return colleagues.requests(actor, claimId, page);
  }

  @Override
  public Outcome<Page<RequestView>> myRequests(Actor actor, PageRequest page) {
    return colleagues.myRequests(actor, page);
  }

  @Override
  public Outcome<RequestView> request(Actor actor, UUID requestId) {
    return colleagues.request(actor, requestId);
  }

  private boolean isOwnDelivery(Actor actor, Claim claim, Document document) {
    return actor.isPartner()
        && !claim.life().isDeleted()
        && claim.placement().organisationId().equals(actor.organisationId())
        && requests.isDelivery(document.id(), actor.userId());
  }
}
