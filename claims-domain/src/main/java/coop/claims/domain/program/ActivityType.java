package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the activity catalogue. Source: the public guide's page "Core requirements".
 *
 * @param active inactive ones are known but cannot be claimed for
 * @param requiresPreApproval the claim then names a pre-approval id
 * @param compositeOf activities whose proof it gathers; empty for a simple one
 * @param expenseTypes codes of the expense types it reimburses
 */
public record ActivityType(
    String code,
    Category category,
    LocalizedText name,
    boolean active,
    boolean requiresPreApproval,
    List<String> compositeOf,
    List<Requirement> requirements,
    List<String> expenseTypes) {

  /** The catalogue's three parts. */
  public enum Category {
    DEMAND_GENERATION,
    MARKET_DEVELOPMENT,
    PARTNER_READINESS
  }

  public ActivityType {
    compositeOf = List.copyOf(compositeOf);
    requirements = List.copyOf(requirements);
    expenseTypes = List.copyOf(expenseTypes);
  }

  public List<Requirement> requirements(Requirement.Kind kind) {
    return requirements.stream().filter(r -> r.kind() == kind).toList();
  }

  public Optional<Requirement> requirement(Requirement.Kind kind, String code) {
    return requirements.stream().filter(r -> r.kind() == kind && r.code().equals(code)).findFirst();
  }
}
