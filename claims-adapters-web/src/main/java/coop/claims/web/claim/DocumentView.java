package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.Document;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** One document of a claim, to be explained, moved, replaced or taken out. */
@Named("documentView")
@ViewScoped
public class DocumentView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OpenClaim open;
  @Inject Attachment attachment;
  @Inject ClaimEvidence evidence;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private String claim;
  private String id;
  private UUID claimId;
  private UUID documentId;
  private String note;
  private String newNote;
  private String slot;

  public void load() {
    claimId = open.find(claim);
    if (!open.detail(claimId).may(ClaimVerb.EDIT)) {
      throw Refusal.forbidden().asException();
    }
    Document document =
        open.detail(claimId).claim().content().currentDocuments().stream()
            .filter(d -> d.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound().asException());
    documentId = document.id();
    note = document.note();
    slot = document.slot();
  }

  public void saveNote() {
    posting
        .run(
            "document.note",
            () ->
                evidence.changeNote(context.actor(), claimId, posting.version(), documentId, note))
        .ifPresent(done -> posting.done(place(documentId), "document.note.saved"));
  }

  public void move() {
    posting
        .run(
            "document.move",
            () ->
                evidence.moveToSlot(
                    context.actor(),
                    claimId,
                    posting.version(),
                    documentId,
                    Document.Kind.PROOF,
                    slot))
        .ifPresent(done -> posting.done(place(documentId), "document.moved"));
  }

  public void replace() {
    if (!attachment.isChosen()) {
      posting.wrong("file", wording.get("claim.proof.no-file"));
      return;
    }
    Document old = document();
    posting
        .run(
            "document.replace",
            () ->
                evidence.upload(
                    context.actor(),
                    claimId,
                    posting.version(),
                    attachment.as(old.kind(), old.slot(), newNote, documentId)))
        .ifPresent(done -> posting.done(place(done.id()), "document.replaced"));
  }

  public void remove() {
    String name = document().fileName();
    posting
        .run(
            "document.remove",
            () -> evidence.remove(context.actor(), claimId, posting.version(), documentId))
        .ifPresent(done -> posting.done("/claim?id=" + claimId, "document.removed", name));
  }

  private String place(UUID document) {
    return "/claim?id=" + claimId + "#document-" + document;
  }

  /** Somebody else may have taken it out meanwhile. */
  private Document document() {
    return open.detail(claimId)
        .claim()
        .content()
        .document(documentId)
        .filter(Document::current)
        .orElseThrow(() -> Refusal.notFound().asException());
  }

  public PaperEntry getPaper() {
    return open.sheet(claimId).papers().entry(document());
  }

  public boolean isProof() {
    return document().kind() == Document.Kind.PROOF;
  }

  /** The activity's proof requirements. */
  public List<SelectItem> getSlots() {
    return open.detail(claimId).activity().requirements(Requirement.Kind.PROOF).stream()
        .map(r -> new SelectItem(r.code(), wording.text(r.text())))
        .toList();
  }

  public String getTitle() {
    return wording.format("document.title", document().fileName(), open.title(claimId));
  }

  public UUID getClaimId() {
    return claimId;
  }

  public long getVersion() {
    return open.detail(claimId).claim().version();
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getNewNote() {
    return newNote;
  }

  public void setNewNote(String newNote) {
    this.newNote = newNote;
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }
}
