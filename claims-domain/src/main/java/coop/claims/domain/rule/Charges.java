package coop.claims.domain.rule;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What claims have charged, for caps that span several of them. */
public interface Charges {

  /**
   * What the other claims of the enrollment and period charge for those activities, in that
   * currency: of approved claims what was approved, of those handed in and not yet ended what they
   * ask for; drafts, rejected, expired and withdrawn ones count nothing. One statement. Whoever
   * decides by it holds the locks of the enrollment's funds for the period: everybody who makes a
   * claim count takes them first, so that nothing is added between the asking and the commit.
   */
  List<Charge> others(
      UUID enrollmentId, UUID periodId, UUID claimId, Currency currency, Set<String> activities);
}
