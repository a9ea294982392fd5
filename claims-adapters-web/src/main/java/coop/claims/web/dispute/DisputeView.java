package coop.claims.web.dispute;

import coop.claims.domain.claim.Life;
import coop.claims.domain.dispute.Disputes;
import coop.claims.web.claim.ClaimView;
import coop.claims.web.claim.OpenClaim;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** Disputing a rejection from the claim's page, and taking that back. */
@Named("disputeView")
@ViewScoped
public class DisputeView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ClaimView page;
  @Inject OpenClaim open;
  @Inject Disputes disputes;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Moments moments;

  private String justification;

  public void raise() {
    UUID claimId = page.getClaimId();
    posting
        .run(
            "dispute.raise",
            () -> disputes.raise(context.actor(), claimId, posting.version(), justification))
        .ifPresent(done -> raised(claimId));
  }

  private void raised(UUID claimId) {
    open.forget();
    Life life = open.detail(claimId).claim().life();
    posting.done(
        page.address(), "claim.disputed", moments.deadline(life.disputeDue(), page.getZone()));
  }

  public void withdraw() {
    posting
        .run(
            "dispute.withdraw",
            () -> disputes.withdraw(context.actor(), page.getClaimId(), posting.version()))
        .ifPresent(done -> posting.done(page.address(), "claim.dispute.withdrawn"));
  }

  public String getJustification() {
    return justification;
  }

  public void setJustification(String justification) {
    this.justification = justification;
  }
}
