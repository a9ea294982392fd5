package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import java.util.List;
import java.util.Map;
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
 * @param answers to the questions the activity asks on such lines, by question
 */
public record CostLine(
    UUID id,
    String expenseType,
    String description,
    Money amount,
    Money approved,
    Judgement judgement,
    int revision,
    Map<String, String> answers) {

  public CostLine {
    answers = answers == null ? Map.of() : Map.copyOf(answers);
  }

  /** One that answers nothing. */
  public CostLine(
      UUID id,
      String expenseType,
      String description,
      Money amount,
      Money approved,
      Judgement judgement,
      int revision) {
    this(id, expenseType, description, amount, approved, judgement, revision, Map.of());
  }

  /** What counts if the claim were approved now. */
  public Money approvable() {
    return approved == null ? amount : approved;
  }

  /**
   * Lines of an invoice or statement whose other content changed: what stood decided on them was
   * decided on that.
   *
   * @param before the lines it had
   */
  static List<CostLine> reopened(List<CostLine> now, List<CostLine> before) {
    return now.stream().map(line -> before.contains(line) ? line.reopened() : line).toList();
  }

  private CostLine reopened() {
    return new CostLine(
        id, expenseType, description, amount, null, Judgement.PENDING, revision + 1, answers);
  }

  CostLine withAnswers(Map<String, String> changed) {
    return new CostLine(
        id, expenseType, description, amount, approved, judgement, revision, changed);
  }

  boolean sameContent(CostLine other) {
    return expenseType.equals(other.expenseType)
        && Objects.equals(description, other.description)
        && amount.equals(other.amount)
        && answers.equals(other.answers);
  }
}
