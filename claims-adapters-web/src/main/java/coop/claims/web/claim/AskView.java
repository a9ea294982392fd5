package coop.claims.web.claim;

import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignIn.Colleague;
import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Document;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asking a colleague for one document, at {@code /ask?claim=<id>&slot=<kind>:<slot>}. */
@Named("askView")
@ViewScoped
public class AskView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OpenClaim open;
  @Inject SignIn signIn;
  @Inject ClaimEvidence evidence;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private String claim;
  private UUID claimId;
  private String slot;
  private String assigneeId;
  private String message;
  private String dueOn;

  public void load() {
    claimId = open.find(claim);
    if (!open.detail(claimId).may(ClaimVerb.REQUEST_DOCUMENT)) {
      throw Refusal.forbidden().asException();
    }
  }

  public void send() {
    Typed typed = posting.typed();
    Wanted wanted = Wanted.read(typed, slot);
    NewRequest asked =
        new NewRequest(
            typed.id("assigneeId", assigneeId),
            wanted.kind,
            wanted.slot,
            message,
            typed.date("dueOn", dueOn));
    if (!posting.readable(typed) || !isComplete()) {
      return;
    }
    posting
        .run("document-request.make", () -> evidence.request(context.actor(), claimId, asked))
        .ifPresent(
            done ->
                posting.done(
                    "/claim?id=" + claimId + "#requests", "ask.sent", name(asked.assigneeId())));
  }

  /** Told here, since what is needed is one choice for two fields of the command. */
  private boolean isComplete() {
    Checks checks = new Checks();
    checks.present("slot", slot);
    checks.present("assigneeId", assigneeId);
    checks.required("message", message, Limits.TEXT);
    return posting
        .answer(
            Outcome.of(
                () -> {
                  checks.orRefuse();
                  return true;
                }))
        .isPresent();
  }

  /** What kind of document for which slot, as the choice carries it: {@code PROOF:screenshot}. */
  private record Wanted(Document.Kind kind, String slot) {

    static Wanted read(Typed typed, String choice) {
      if (choice == null) {
        return new Wanted(null, null);
      }
      int colon = choice.indexOf(':');
      String kind = colon < 0 ? choice : choice.substring(0, colon);
      return new Wanted(
          typed.one("slot", kind, Document.Kind.class),
          colon < 0 ? null : choice.substring(colon + 1));
    }
  }

  private String name(UUID userId) {
    return colleagues().stream()
        .filter(c -> c.id().equals(userId))
        .findFirst()
        .map(Colleague::displayName)
        .orElse("");
  }

  private List<Colleague> colleagues() {
    UUID self = context.actor().userId();
    return Page.all(page -> signIn.colleagues(context.actor(), page).orThrow()).stream()
        .filter(c -> !c.id().equals(self))
        .toList();
  }

  /** Everybody of the organisation but the reader. */
  public List<SelectItem> getColleagues() {
    return colleagues().stream()
        .map(c -> new SelectItem(c.id().toString(), c.displayName()))
        .toList();
  }

  /** Everything a document can be asked for. */
  public List<SelectItem> getSlots() {
    ClaimDetail detail = open.detail(claimId);
    ClaimWords words = open.sheet(claimId).words();
    List<SelectItem> slots = new ArrayList<>();
    for (Requirement proof : detail.activity().requirements(Requirement.Kind.PROOF)) {
      slots.add(new SelectItem("PROOF:" + proof.code(), wording.text(proof.text())));
    }
    detail
        .claim()
        .content()
        .invoices()
        .forEach(i -> slots.add(new SelectItem("INVOICE:" + i.id(), words.invoice(i))));
    detail
        .claim()
        .content()
        .statements()
        .forEach(s -> slots.add(new SelectItem("STATEMENT:" + s.id(), words.statement(s))));
    slots.add(new SelectItem("ADDITIONAL", wording.name(Document.Kind.ADDITIONAL)));
    return slots;
  }

  public String getTitle() {
    return wording.format("ask.title", open.title(claimId));
  }

  public UUID getClaimId() {
    return claimId;
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }

  public String getAssigneeId() {
    return assigneeId;
  }

  public void setAssigneeId(String assigneeId) {
    this.assigneeId = assigneeId;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String dueOn) {
    this.dueOn = dueOn;
  }
}
