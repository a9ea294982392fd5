package coop.claims.domain.memory;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.rule.Charges;
import coop.claims.domain.shared.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@link Charges} in memory. */
final class InMemoryCharges implements Charges {

  private final InMemoryClaims claims;

  InMemoryCharges(InMemoryClaims claims) {
    this.claims = claims;
  }

  private record Sort(String activity, String expenseType, Map<String, String> answers) {}

  @Override
  public List<Charge> others(
      UUID enrollmentId, UUID periodId, UUID claimId, Currency currency, Set<String> activities) {
    Map<Sort, Money> sums = new LinkedHashMap<>();
    claims
        .all()
        .map(InMemoryClaims.Row::claim)
        .filter(c -> c.placement().enrollmentId().equals(enrollmentId))
        .filter(c -> c.placement().periodId().equals(periodId) && !c.id().equals(claimId))
        .filter(c -> c.form().currency().equals(currency))
        .filter(c -> activities.contains(c.form().activityCode()))
        .filter(c -> c.status().reserves() || c.status() == ClaimStatus.APPROVED)
        .forEach(c -> c.content().lines().forEach(line -> add(sums, c, line)));
    return sums.entrySet().stream()
        .map(
            e ->
                new Charge(
                    e.getKey().activity(),
                    e.getKey().expenseType(),
                    e.getKey().answers(),
                    e.getValue()))
        .sorted(Comparator.comparing(Charge::activityCode).thenComparing(Charge::expenseType))
        .toList();
  }

  private static void add(Map<Sort, Money> sums, ClaimSnapshot claim, CostLine line) {
    boolean approved = claim.status() == ClaimStatus.APPROVED;
    sums.merge(
        new Sort(claim.form().activityCode(), line.expenseType(), line.answers()),
        approved ? line.approvable() : line.amount(),
        Money::plus);
  }
}
