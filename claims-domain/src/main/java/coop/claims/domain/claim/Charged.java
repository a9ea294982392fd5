package coop.claims.domain.claim;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Question;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.shared.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What claims of one enrollment have been approved so far, while decided claims pass by in their
 * order; another enrollment begins at nothing. Of the answers only those are kept by which caps
 * count, so that it stays small however many claims there are.
 */
final class Charged {

  private record Sort(
      String activityCode, String expenseType, Map<String, String> answers, Currency currency) {}

  private final Map<Sort, Money> sums = new LinkedHashMap<>();
  private UUID enrollmentId;

  /** Begins with what was charged before. */
  void begin(UUID enrollment, List<Charge> before) {
    enrollmentId = enrollment;
    sums.clear();
    before.forEach(c -> add(c.activityCode(), c.expenseType(), c.answers(), c.amount()));
  }

  /** What counts with a claim of those activities and that currency. */
  List<Charge> with(DecidedClaim claim, Set<String> activities) {
    if (!claim.placement().enrollmentId().equals(enrollmentId)) {
      begin(claim.placement().enrollmentId(), List.of());
    }
    return sums.entrySet().stream()
        .filter(e -> activities.contains(e.getKey().activityCode()))
        .filter(e -> e.getKey().currency().equals(claim.form().currency()))
        .map(
            e ->
                new Charge(
                    e.getKey().activityCode(),
                    e.getKey().expenseType(),
                    e.getKey().answers(),
                    e.getValue()))
        .toList();
  }

  /**
   * The claim has passed by; a rejected one charges nothing.
   *
   * @param activities as the documents have its activity that will be asked
   */
  void add(DecidedClaim claim, List<ActivityType> activities) {
    if (!claim.isApproved()) {
      return;
    }
    Set<String> counting = new HashSet<>();
    for (ActivityType activity : activities) {
      for (Question.Role role : Question.Role.values()) {
        activity.question(role).map(Question::code).ifPresent(counting::add);
      }
    }
    for (CostLine line : claim.asDecided().content().lines()) {
      Map<String, String> kept = new HashMap<>(line.answers());
      kept.keySet().retainAll(counting);
      add(claim.form().activityCode(), line.expenseType(), kept, line.amount());
    }
  }

  private void add(
      String activityCode, String expenseType, Map<String, String> answers, Money amount) {
    sums.merge(
        new Sort(activityCode, expenseType, Map.copyOf(answers), amount.currency()),
        amount,
        Money::plus);
  }
}
