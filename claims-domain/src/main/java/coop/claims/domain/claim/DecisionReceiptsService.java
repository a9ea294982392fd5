package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.UUID;

/** Serves everybody who asks why a claim was decided as it was. */
public final class DecisionReceiptsService implements DecisionReceipts {

  private final Claims claims;
  private final ClaimReading reading;

  public DecisionReceiptsService(Claims claims, ClaimReading reading) {
    this.claims = claims;
    this.reading = reading;
  }

  @Override
  public Outcome<Page<ReceiptView>> of(Actor actor, UUID claimId, PageRequest page) {
    return Outcome.of(
        () -> {
          refuseUnlessVisible(actor, claimId);
          return reading.receipts(claimId, page).map(view -> masked(actor, view));
        });
  }

  @Override
  public Outcome<ReceiptView> one(Actor actor, UUID claimId, UUID receiptId) {
    return Outcome.of(
        () -> {
          refuseUnlessVisible(actor, claimId);
          return reading
              .receipt(claimId, receiptId)
              .map(view -> masked(actor, view))
              .orElseThrow(ClaimDesk::notFound);
        });
  }

  private void refuseUnlessVisible(Actor actor, UUID claimId) {
    claims
        .byId(claimId)
        .filter(c -> ClaimRights.mayView(actor, c.placement(), c.life()))
        .orElseThrow(ClaimDesk::notFound);
  }

  private static ReceiptView masked(Actor actor, ReceiptView view) {
    return actor.isPartner() ? new ReceiptView(view.receipt().withoutDecider(), null) : view;
  }
}
