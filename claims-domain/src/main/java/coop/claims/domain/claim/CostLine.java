package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * One amount asked for, of one expense type, owned by the invoice or statement that proves it.
 *
 * @param expenseType code from the activity's eligible list
 * @param description null when the expense type says it all
 * @param amount claimed, in the claim's currency
 * @param approved null until a reviewer set it, then 0 to {@code amount}
 * @param revision raised by every change, so that a decision knows what it was about
 */
public record CostLine(
    UUID id,
    String expenseType,
    String description,
    Money amount,
    Money approved,
    Judgement judgement,
    int revision) {

  /** What counts if the claim were approved now. */
  public Money approvable() {
    return approved == null ? amount : approved;
  }

  boolean sameContent(CostLine other) {
    return expenseType.equals(other.expenseType)
        && Objects.equals(description, other.description)
        && amount.equals(other.amount);
  }
}
