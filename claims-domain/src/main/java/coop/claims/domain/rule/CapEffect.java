package coop.claims.domain.rule;

import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.util.List;

/**
 * What one cap leaves to a claim; of a cap for each person or conference, to one of them.
 *
 * @param rule the id its finding would carry
 * @param limit null for a HEADCOUNT, and where it hangs on a rate that is not known
 * @param count how many persons; null for an amount
 * @param others what other claims have charged that counts with this one
 * @param own what this claim asks for that counts
 * @param over by how much this claim passes the limit, never more than its own; null without limit
 * @param items the claim's lines that count, as findings name items
 * @param surplus of a HEADCOUNT: lines that name persons beyond it
 */
public record CapEffect(
    String code,
    String rule,
    LocalizedText text,
    Money limit,
    Integer count,
    Money others,
    Money own,
    Money over,
    List<String> items,
    List<String> surplus) {

  public CapEffect {
    items = List.copyOf(items);
    surplus = List.copyOf(surplus);
  }

  public boolean isPassed() {
    return !surplus.isEmpty() || over != null && over.isPositive();
  }
}
