package coop.claims.domain.dispute;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.util.UUID;

/**
 * Contesting a rejection. Deciding a dispute is the validation team's ({@code ReviewerClaims}).
 * Source: the public guide's page "Manage co-op claims". Versions and common refusals as in {@code
 * PartnerClaims}.
 */
public interface Disputes {

  /**
   * T8, by an incentives admin, within the dispute window; reserves the money again. Refused {@code
   * dispute.window-closed}, {@code dispute.final}, {@code fund.not-enough}.
   */
  Outcome<Receipt> raise(Actor actor, UUID claimId, Long version, String justification);

  /** T16: the rejection becomes final. */
  Outcome<Receipt> withdraw(Actor actor, UUID claimId, Long version);

  /** T18, by a supervisor who did not decide the claim: one more dispute within 30 days. */
  Outcome<Receipt> reopen(Actor actor, UUID claimId, Long version, String reason);
}
