package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.ItemRef;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Files into the claim's slots, and the requests to colleagues for them. */
@Named("claimProofView")
@ViewScoped
public class ClaimProofView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The key of the notes' map for additional documents. */
  private static final String ADDITIONAL = "+";

  @Inject ClaimView page;
  @Inject Attachment attachment;
  @Inject ClaimEvidence evidence;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private final Map<String, String> notes = new HashMap<>();

  /** What was typed as the note of each slot's next file, by requirement. */
  public Map<String, String> getNotes() {
    return notes;
  }

  public String getAdditional() {
    return ADDITIONAL;
  }

  public void uploadProof(String requirement) {
    upload(
        Document.Kind.PROOF,
        requirement,
        requirement,
        ClaimWords.place(new ItemRef(ItemRef.Kind.PROOF, requirement)));
  }

  public void uploadAdditional() {
    upload(Document.Kind.ADDITIONAL, null, ADDITIONAL, "documents");
  }

  /** A file is an addition: it does not matter what else changed meanwhile. */
  private void upload(Document.Kind kind, String slot, String noteKey, String place) {
    if (!attachment.isChosen()) {
      posting.wrong("file", wording.get("claim.proof.no-file"));
      return;
    }
    String name = attachment.fileName();
    posting
        .run(
            "document.add",
            () ->
                evidence.upload(
                    context.actor(),
                    page.getClaimId(),
                    null,
                    attachment.as(kind, slot, notes.get(noteKey), null)))
        .ifPresent(done -> posting.done(page.address(place), "claim.proof.added", name));
  }

  /** The request is named by the form, not by its row: rows move when a colleague delivers. */
  public void cancelRequest() {
    UUID requestId = posting.typed().id("request", request.getParameter("request"));
    if (requestId == null) {
      return;
    }
    posting
        .run(
            "document-request.cancel",
            () -> evidence.cancelRequest(context.actor(), requestId, null))
        .ifPresent(done -> posting.done(page.address("requests"), "claim.requests.cancelled"));
  }
}
