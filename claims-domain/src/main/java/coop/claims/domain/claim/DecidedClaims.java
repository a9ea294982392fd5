package coop.claims.domain.claim;

import coop.claims.domain.rule.Charge;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.List;
import java.util.UUID;

/**
 * Claims of a period that were approved or rejected, in the order in which caps count them: those
 * of one enrollment together, and of these the ones first handed in first.
 */
public interface DecidedClaims {

  /** One statement, however many it answers. */
  Page<DecidedClaim> of(UUID periodId, PageRequest page);

  /**
   * What was approved of the claims of the same enrollment and period that come before this one, in
   * any currency. One statement.
   */
  List<Charge> before(DecidedClaim claim);
}
