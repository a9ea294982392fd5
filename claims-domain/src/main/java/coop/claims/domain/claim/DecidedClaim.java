package coop.claims.domain.claim;

import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A claim that was approved or rejected, as it was handed in last.
 *
 * @param country of its location, ISO 3166-1
 * @param findings what the check found when it was handed in
 * @param handedInAt when that was
 * @param approved null unless it was approved
 * @param approvedByLine what was approved of each line, by its id; empty unless it was approved
 * @param earned what the funds of its enrollment and period have earned, in its currency
 */
public record DecidedClaim(
    UUID id,
    String number,
    Placement placement,
    String country,
    ClaimStatus status,
    Instant firstSubmittedAt,
    Form form,
    Content content,
    List<Finding> findings,
    Instant handedInAt,
    Money approved,
    Map<UUID, Money> approvedByLine,
    Money earned) {

  public DecidedClaim {
    findings = List.copyOf(findings);
    approvedByLine = Map.copyOf(approvedByLine);
  }

  boolean isApproved() {
    return status == ClaimStatus.APPROVED;
  }

  /** What was granted: nothing where it was rejected. */
  Money granted() {
    return isApproved() ? approved : Money.zero(form.currency());
  }

  /**
   * What the decision was about: of an approved claim the lines as far as they were approved, of a
   * rejected one all that was asked for.
   */
  ClaimSnapshot asDecided() {
    Content decided = isApproved() ? approvedContent() : content;
    return new ClaimSnapshot(
        id,
        number,
        placement,
        form,
        decided,
        life(),
        decided.claimed(form.currency()),
        approved,
        List.of(),
        0);
  }

  private Content approvedContent() {
    Map<UUID, CostLine> lines = new HashMap<>();
    for (CostLine line : content.lines()) {
      Money part = approvedByLine.getOrDefault(line.id(), line.amount());
      if (part.isPositive()) {
        lines.put(
            line.id(),
            new CostLine(
                line.id(),
                line.expenseType(),
                line.description(),
                part,
                part,
                line.judgement(),
                line.revision(),
                line.answers()));
      }
    }
    return new Content(
        content.invoices().stream().map(i -> i.withLines(those(i.lines(), lines))).toList(),
        content.statements().stream().map(s -> s.withLines(those(s.lines(), lines))).toList(),
        content.documents(),
        content.metrics(),
        content.confirmations(),
        content.answers());
  }

  private static List<CostLine> those(List<CostLine> lines, Map<UUID, CostLine> by) {
    return lines.stream().map(CostLine::id).filter(by::containsKey).map(by::get).toList();
  }

  private Life life() {
    return new Life(
        status,
        handedInAt,
        firstSubmittedAt,
        null,
        1,
        firstSubmittedAt,
        handedInAt,
        null,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        Set.of(),
        null,
        null,
        null,
        null);
  }
}
