package coop.claims.domain.rule;

import coop.claims.domain.shared.Money;
import java.util.Map;

/**
 * What other claims have charged that counts with a claim for caps, summed where nothing tells it
 * apart.
 *
 * @param answers of the lines it is the sum of
 */
public record Charge(
    String activityCode, String expenseType, Map<String, String> answers, Money amount) {
  public Charge {
    answers = Map.copyOf(answers);
  }
}
