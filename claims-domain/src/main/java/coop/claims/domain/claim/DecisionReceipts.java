package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.UUID;

/**
 * Reading the receipts of decisions, for everybody who may view the claim; to partners the vendor's
 * people are the validation team. NOT_FOUND for a claim the actor may not see.
 */
public interface DecisionReceipts {

  /** Of a claim, latest first; decisions from before receipts were kept have none. */
  Outcome<Page<ReceiptView>> of(Actor actor, UUID claimId, PageRequest page);

  /** One of them. */
  Outcome<ReceiptView> one(Actor actor, UUID claimId, UUID receiptId);

  /**
   * @param deciderName null for partners, and for the system
   */
  record ReceiptView(DecisionReceipt receipt, String deciderName) {}
}
