package coop.claims.web.claim;

import coop.claims.domain.claim.PartnerClaims.WorkInput;
import coop.claims.domain.claim.Statement.Work;
import coop.claims.web.page.Typed;
import java.io.Serializable;
import java.util.Currency;

/** Hours of a statement as they are being typed. */
public class WorkRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private String role;
  private String hours;
  private String hourlyCost;

  /** An empty row. */
  public WorkRow() {}

  /**
   * @param hours as they would be typed, as {@code hourlyCost}
   */
  WorkRow(Work work, String hours, String hourlyCost) {
    this.role = work.role();
    this.hours = hours;
    this.hourlyCost = hourlyCost;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getHours() {
    return hours;
  }

  public void setHours(String hours) {
    this.hours = hours;
  }

  public String getHourlyCost() {
    return hourlyCost;
  }

  public void setHourlyCost(String hourlyCost) {
    this.hourlyCost = hourlyCost;
  }

  /** Whether nothing was typed: such a row is left out. */
  public boolean isEmpty() {
    return role == null && hours == null && hourlyCost == null;
  }

  WorkInput input(Typed typed, String path, Currency currency) {
    return new WorkInput(
        role,
        typed.number(path + "hours", hours),
        typed.amount(path + "hourlyCost", hourlyCost, currency));
  }
}
