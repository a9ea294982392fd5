package coop.claims.domain.claim;

import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Takes files into a claim: what is taken where, how much, and what a new one replaces. */
final class DocumentIntake {

  /** Turns the direction of reading round, so that a name ends otherwise than it seems to. */
  private static final String TURNING = "[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]";

  private final ClaimDesk desk;
  private final DocumentStore store;
  private final StoredFiles files;

  DocumentIntake(ClaimDesk desk, DocumentStore store, StoredFiles files) {
    this.desk = desk;
    this.store = store;
    this.files = files;
  }

  /**
   * Attaches a file to the claim under work; answers the document's id.
   *
   * @param request what it delivers; null when nobody asked for it
   */
  UUID attach(Open open, NewDocument command, DocumentRequest request) {
    Claim claim = open.claim();
    Checks checks = new Checks();
    String fileName = checks.required("fileName", baseName(command.fileName()), Limits.FILE_NAME);
    String note =
        command.kind() == Document.Kind.PROOF
            ? checks.required("note", command.note(), Limits.TEXT)
            : checks.optional("note", command.note(), Limits.TEXT);
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
    if (!store.holds(file.sha256())) {
      // The same bytes were there when these came, and were cleared away before they were noted.
      take(command, fileName);
    }
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
    Content before = claim.content();
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
    if (old != null) {
      claim.keepAside(open.deed(), ref(old.id()), before);
    }
    return document.id();
  }

  private StoredFile take(NewDocument command, String fileName) {
    try (InputStream bytes = command.bytes().open()) {
      return store.store(bytes, fileName, Limits.FILE_BYTES);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void checkSlot(Checks checks, Claim claim, Document.Kind kind, String slot) {
    boolean fits =
        switch (kind) {
          case PROOF ->
              slot != null
                  && desk.activity(claim).requirement(Requirement.Kind.PROOF, slot).isPresent();
          case INVOICE ->
              claim.content().invoices().stream().anyMatch(i -> i.id().toString().equals(slot));
          case STATEMENT ->
              claim.content().statements().stream().anyMatch(s -> s.id().toString().equals(slot));
          case ADDITIONAL -> slot == null;
        };
    checks.that(fits, "slot", "document.slot-unknown");
  }

  void refuseWrongType(Claim claim, Document.Kind kind, String slot, StoredFile file) {
    if (kind != Document.Kind.PROOF) {
      return;
    }
    List<String> wanted =
        desk.activity(claim)
            .requirement(Requirement.Kind.PROOF, slot)
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

  static Document current(Claim claim, UUID documentId) {
    return claim
        .content()
        .document(documentId)
        .filter(Document::current)
        .orElseThrow(ClaimDesk::notFound);
  }

  static ItemRef ref(UUID documentId) {
    return ItemRef.of(ItemRef.Kind.DOCUMENT, documentId);
  }

  /** Some browsers send a whole path; only its last part is a name. */
  private static String baseName(String fileName) {
    if (fileName == null) {
      return null;
    }
    return fileName
        .substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
        .replaceAll(TURNING, "");
  }
}
