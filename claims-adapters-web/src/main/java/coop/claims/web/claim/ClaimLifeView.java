package coop.claims.web.claim;

import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Address;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Handing a claim in, deleting a draft, withdrawing. */
@Named("claimLifeView")
@ViewScoped
public class ClaimLifeView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ClaimView page;
  @Inject OpenClaim open;
  @Inject PartnerClaims claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Moments moments;

  public void submit() {
    posting
        .run(
            "submit",
            () -> listedBelow(claims.submit(context.actor(), page.getClaimId(), posting.version())))
        .ifPresent(done -> submitted());
  }

  /** What the list says is computed at each showing; this shows it. */
  public void check() {
    long missing = page.getSheet().missing();
    posting.done(
        Address.of("/claim").with("id", page.getClaimId()).with("checked", "yes") + "#checklist",
        missing == 0 ? "claim.checked.complete" : "claim.checked.missing",
        missing);
  }

  private void submitted() {
    open.forget();
    Instant due = page.getDue();
    if (due == null) {
      posting.done(page.address(), "claim.submitted.plain");
    } else {
      posting.done(page.address(), "claim.submitted", moments.deadline(due, page.getZone()));
    }
  }

  /** What is missing stands in the page's checklist, each with a link to its place. */
  private static Outcome<Receipt> listedBelow(Outcome<Receipt> outcome) {
    return outcome.fold(
        Outcome::done,
        refusal ->
            Outcome.refused(
                refusal.code().equals("claim.not-ready")
                    ? new Refusal(refusal.kind(), refusal.code(), refusal.arguments(), List.of())
                    : refusal));
  }

  public void delete() {
    String number = page.getNumber();
    posting
        .run("delete", () -> claims.delete(context.actor(), page.getClaimId(), posting.version()))
        .ifPresent(
            done -> posting.done("/claims?deleted=" + page.getClaimId(), "claim.deleted", number));
  }

  public void withdraw() {
    posting
        .run(
            "withdraw",
            () -> claims.withdraw(context.actor(), page.getClaimId(), posting.version()))
        .ifPresent(done -> posting.done(page.address(), "claim.withdrawn"));
  }
}
