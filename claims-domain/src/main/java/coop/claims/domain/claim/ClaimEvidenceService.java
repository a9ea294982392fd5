package coop.claims.domain.claim;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.FileTypes;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Serves documents and the requests for them. */
public final class ClaimEvidenceService implements ClaimEvidence {

  private final ClaimDesk desk;
  private final Claims claims;
  private final ClaimReading reading;
  private final Programs programs;
  private final DocumentStore store;
  private final StoredFiles files;
  private final DocumentRequests requests;
  private final Accounts accounts;
  private final EventLog log;

  public ClaimEvidenceService(
      ClaimDesk desk,
      Claims claims,
      ClaimReading reading,
      Programs programs,
      DocumentStore store,
      StoredFiles files,
      DocumentRequests requests,
      Accounts accounts,
      EventLog log) {
    this.desk = desk;
    this.claims = claims;
    this.reading = reading;
    this.programs = programs;
    this.store = store;
    this.files = files;
    this.requests = requests;
    this.accounts = accounts;
    this.log = log;
  }

  @Override
  public Outcome<Receipt> upload(Actor actor, UUID claimId, Long version, NewDocument command) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          UUID document = attach(open, command, null);
          return desk.close(open, document);
        });
  }

  @Override
  public Outcome<Receipt> changeNote(
      Actor actor, UUID claimId, Long version, UUID documentId, String note) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Document document = current(open.claim(), documentId);
          Checks checks = new Checks();
          String text = checks.optional("note", note, Limits.TEXT);
          checks.orRefuse();
          if (!Objects.equals(text, document.note())) {
            open.claim()
                .change(
                    open.deed(),
                    open.claim().content().withDocument(document.noted(text)),
                    "document.note-changed",
                    ref(documentId),
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
          Document document = current(open.claim(), documentId);
          if (document.kind() != kind) {
            throw Refusal.invalid(List.of(Violation.of("kind", "document.kind-fixed")))
                .asException();
          }
          Checks checks = new Checks();
          checkSlot(checks, open.claim(), kind, slot);
          checks.orRefuse();
          refuseWrongType(open.claim(), kind, slot, document.file());
          if (!Objects.equals(slot, document.slot())) {
            open.claim()
                .change(
                    open.deed(),
                    open.claim().content().withDocument(document.slotted(slot)),
                    "document.moved",
                    ref(documentId),
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
          Document document = current(claim, documentId);
          claim.change(
              open.deed(),
              Documents.without(claim.content(), document, claim.life().wasEverSubmitted()),
              "document.removed",
              ref(documentId),
              Map.of("sha256", document.file().sha256()));
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
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, null, ClaimVerb.REQUEST_DOCUMENT);
          Claim claim = open.claim();
          Checks checks = new Checks();
          String message = checks.required("message", command.message(), Limits.TEXT);
          checks.present("assigneeId", command.assigneeId());
          if (checks.present("kind", command.kind()) != null) {
            checkSlot(checks, claim, command.kind(), command.slot());
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

  @Override
  public Outcome<Receipt> cancelRequest(Actor actor, UUID requestId, Long version) {
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

  @Override
  public Outcome<Receipt> fulfil(Actor actor, UUID requestId, NewDocument command) {
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
          Open open =
              new Open(
                  claim,
                  programs.setting(claim.placement().periodId()).orElseThrow(),
                  desk.deed(actor));
          UUID document =
              attach(
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

  @Override
  public Outcome<Page<RequestView>> requests(Actor actor, UUID claimId, PageRequest page) {
    return Outcome.of(
        () -> {
          Claim claim = claims.byId(claimId).orElseThrow(ClaimDesk::notFound);
          if (!ClaimRights.mayView(actor, claim.placement(), claim.life())) {
            throw ClaimDesk.notFound();
          }
          return reading.requests(claimId, page);
        });
  }

  @Override
  public Outcome<Page<RequestView>> myRequests(Actor actor, PageRequest page) {
    return Outcome.of(() -> reading.requestsFor(actor.userId(), page));
  }

  @Override
  public Outcome<RequestView> request(Actor actor, UUID requestId) {
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
          return view;
        });
  }

  // ---- attaching

  private UUID attach(Open open, NewDocument command, DocumentRequest request) {
    Claim claim = open.claim();
    Checks checks = new Checks();
    String fileName = checks.required("fileName", baseName(command.fileName()), Limits.FILE_NAME);
    String note = checks.optional("note", command.note(), Limits.TEXT);
    if (checks.present("kind", command.kind()) != null) {
      checkSlot(checks, claim, command.kind(), command.slot());
    }
    Document old = command.supersedes() == null ? null : current(claim, command.supersedes());
    checks.that(old == null || old.kind() == command.kind(), "supersedes", "document.other-kind");
    checks.orRefuse();
    refuseTooMany(claim, old);
    StoredFile file = take(command, fileName);
    refuseTooMuch(claim, old, file);
    refuseWrongType(claim, command.kind(), command.slot(), file);
    files.note(file);
    boolean keep = claim.life().wasEverSubmitted();
    Document document =
        new Document(
            open.deed().ids().next(),
            command.kind(),
            command.slot(),
            file,
            fileName,
            note,
            open.deed().actor().userId(),
            open.now(),
            true,
            old != null && keep ? old.id() : null,
            Judgement.PENDING,
            1);
    Content changed =
        old == null
            ? claim.content().withDocument(document)
            : Documents.replace(claim.content(), old, document, keep);
    Map<String, String> data = new TreeMap<>();
    data.put("sha256", file.sha256());
    data.put("kind", command.kind().name());
    if (command.slot() != null) {
      data.put("slot", command.slot());
    }
    if (old != null) {
      data.put("replaces", old.id().toString());
    }
    if (request != null) {
      data.put("request", request.id().toString());
    }
    claim.change(
        open.deed(),
        changed,
        request == null ? "document.added" : "document-request.done",
        ref(document.id()),
        data);
    return document.id();
  }

  private StoredFile take(NewDocument command, String fileName) {
    try (InputStream bytes = command.bytes().open()) {
      return store.store(bytes, fileName, Limits.FILE_BYTES);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void checkSlot(Checks checks, Claim claim, Document.Kind kind, String slot) {
    boolean fits =
        switch (kind) {
          case PROOF ->
              slot != null
                  && programs
                      .catalogue(
                          claim.placement().programCode(), claim.placement().programVersion())
                      .activity(claim.form().activityCode())
                      .flatMap(a -> a.requirement(Requirement.Kind.PROOF, slot))
                      .isPresent();
          case INVOICE ->
              claim.content().invoices().stream().anyMatch(i -> i.id().toString().equals(slot));
          case STATEMENT ->
              claim.content().statements().stream().anyMatch(s -> s.id().toString().equals(slot));
          case ADDITIONAL -> slot == null;
        };
    checks.that(fits, "slot", "document.slot-unknown");
  }

  private void refuseWrongType(Claim claim, Document.Kind kind, String slot, StoredFile file) {
    if (kind != Document.Kind.PROOF) {
      return;
    }
    List<String> wanted =
        programs
            .catalogue(claim.placement().programCode(), claim.placement().programVersion())
            .activity(claim.form().activityCode())
            .flatMap(a -> a.requirement(Requirement.Kind.PROOF, slot))
            .map(Requirement::mediaTypes)
            .orElse(List.of());
    if (!wanted.isEmpty() && !wanted.contains(file.mediaType())) {
      throw Refusal.of(
              Refusal.Kind.UNSUPPORTED_TYPE, "document.type-not-wanted", String.join(", ", wanted))
          .asException();
    }
  }

  private static void refuseTooMany(Claim claim, Document old) {
    boolean goes = old != null && !claim.life().wasEverSubmitted();
    int count = claim.content().documents().size() - (goes ? 1 : 0);
    if (count >= Limits.DOCUMENTS_PER_CLAIM) {
      throw Refusal.rule("claim.too-many-documents", Limits.DOCUMENTS_PER_CLAIM).asException();
    }
  }

  private static void refuseTooMuch(Claim claim, Document old, StoredFile file) {
    boolean goes = old != null && !claim.life().wasEverSubmitted();
    long held =
        claim.content().documents().stream()
            .filter(d -> !goes || !d.id().equals(old.id()))
            .mapToLong(d -> d.file().size())
            .sum();
    if (held + file.size() > Limits.CLAIM_BYTES) {
      throw Refusal.of(
              Refusal.Kind.TOO_LARGE,
              "claim.too-many-bytes",
              (int) (Limits.CLAIM_BYTES / (1024 * 1024)))
          .asException();
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

  private boolean isOwnDelivery(Actor actor, Claim claim, Document document) {
    return actor.isPartner()
        && !claim.life().isDeleted()
        && claim.placement().organisationId().equals(actor.organisationId())
        && requests.isDelivery(document.id(), actor.userId());
  }

  private static Document current(Claim claim, UUID documentId) {
    return claim
        .content()
        .document(documentId)
        .filter(Document::current)
        .orElseThrow(ClaimDesk::notFound);
  }

  private static ItemRef ref(UUID documentId) {
    return ItemRef.of(ItemRef.Kind.DOCUMENT, documentId);
  }

  /** Some browsers send a whole path; only its last part is a name. */
  private static String baseName(String fileName) {
    if (fileName == null) {
      return null;
    }
    return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  }
}
