package coop.claims.web.claim;

import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.web.page.Typed;
import java.io.Serializable;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A cost line as it is being typed. */
public class LineRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID id;
  private String expenseType;
  private String description;
  private String amount;
  private final Map<String, String> answers = new HashMap<>();

  /** An empty row. */
  public LineRow() {}

  /**
   * @param amount as it would be typed
   */
  LineRow(CostLine line, String amount) {
    this.id = line.id();
    this.expenseType = line.expenseType();
    this.description = line.description();
    this.amount = amount;
    this.answers.putAll(line.answers());
  }

  public String getExpenseType() {
    return expenseType;
  }

  public void setExpenseType(String expenseType) {
    this.expenseType = expenseType;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  /** Typed or chosen, by question. */
  public Map<String, String> getAnswers() {
    return answers;
  }

  /** Whether nothing was typed: such a row is left out. */
  public boolean isEmpty() {
    return id == null
        && expenseType == null
        && description == null
        && amount == null
        && answers.values().stream().allMatch(Objects::isNull);
  }

  LineInput input(Typed typed, String path, Currency currency) {
    return new LineInput(
        id,
        expenseType,
        description,
        typed.amount(path + "amount", amount, currency),
        new HashMap<>(answers));
  }
}
