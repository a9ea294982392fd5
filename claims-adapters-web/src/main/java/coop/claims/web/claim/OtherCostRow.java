package coop.claims.web.claim;

import coop.claims.domain.claim.PartnerClaims.OtherCostInput;
import coop.claims.domain.claim.Statement.OtherCost;
import coop.claims.web.page.Typed;
import java.io.Serializable;
import java.util.Currency;

/** Another cost of a statement as it is being typed. */
public class OtherCostRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private String description;
  private String amount;

  /** An empty row. */
  public OtherCostRow() {}

  /**
   * @param amount as it would be typed
   */
  OtherCostRow(OtherCost cost, String amount) {
    this.description = cost.description();
    this.amount = amount;
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

  /** Whether nothing was typed: such a row is left out. */
  public boolean isEmpty() {
    return description == null && amount == null;
  }

  OtherCostInput input(Typed typed, String path, Currency currency) {
    return new OtherCostInput(description, typed.amount(path + "amount", amount, currency));
  }
}
