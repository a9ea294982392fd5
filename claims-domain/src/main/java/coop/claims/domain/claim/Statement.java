package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A certification statement and report (CSR): the partner certifies in-house work and its cost.
 *
 * @param work hours of people, priced
 * @param otherCosts other internal cost
 * @param total of work and other cost; the lines' sum never exceeds it
 * @param certified the tick box: without it the claim cannot be submitted
 */
public record Statement(
    UUID id,
    String workDescription,
    LocalDate workFrom,
    LocalDate workTo,
    List<Work> work,
    List<OtherCost> otherCosts,
    Money total,
    String certifierName,
    String certifierTitle,
    LocalDate certifiedOn,
    boolean certified,
    String note,
    List<CostLine> lines)
    implements Paper {

  /**
   * Hours somebody worked.
   *
   * @param role person or role
   * @param hours up to two decimals
   */
  public record Work(String role, BigDecimal hours, Money hourlyCost) {

    /**
     * Hours times hourly cost, to the minor unit, half even.
     *
     * @throws coop.claims.domain.shared.RefusalException {@code money.too-large} when it cannot be
     *     kept
     */
    public Money amount() {
      return Money.exact(
          hours
              .multiply(hourlyCost.amount())
              .setScale(Money.scaleOf(hourlyCost.currency()), RoundingMode.HALF_EVEN),
          hourlyCost.currency());
    }
  }

  /** Any other internal cost. */
  public record OtherCost(String description, Money amount) {}

  public Statement {
    work = List.copyOf(work);
    otherCosts = List.copyOf(otherCosts);
    lines = List.copyOf(lines);
  }

  /** This statement in place of that one: where it certifies something else, its lines are open. */
  Statement inPlaceOf(Statement old) {
    return provesTheSameAs(old) ? this : withLines(CostLine.reopened(lines, old.lines));
  }

  boolean provesTheSameAs(Statement other) {
    return proof().equals(other.proof());
  }

  /** What the lines rest on; the note proves nothing. */
  private Statement proof() {
    return new Statement(
        id,
        workDescription,
        workFrom,
        workTo,
        work,
        otherCosts,
        total,
        certifierName,
        certifierTitle,
        certifiedOn,
        certified,
        null,
        List.of());
  }

  @Override
  public ItemRef item() {
    return ItemRef.of(ItemRef.Kind.STATEMENT, id);
  }

  @Override
  public Content in(Content content) {
    return content.withStatement(this);
  }

  @Override
  public Content outOf(Content content) {
    return content.withoutStatement(id);
  }

  @Override
  public Statement withLines(List<CostLine> changed) {
    return as(id, certified, changed);
  }

  /** The same under another identity; nobody has put their name to it yet. */
  Statement uncertifiedAs(UUID newId, List<CostLine> newLines) {
    return as(newId, false, newLines);
  }

  private Statement as(UUID newId, boolean nowCertified, List<CostLine> newLines) {
    return new Statement(
        newId,
        workDescription,
        workFrom,
        workTo,
        work,
        otherCosts,
        total,
        certifierName,
        certifierTitle,
        certifiedOn,
        nowCertified,
        note,
        newLines);
  }
}
