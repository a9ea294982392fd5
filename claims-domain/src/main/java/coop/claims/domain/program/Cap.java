package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * A limit of what an activity, or a whole program, reimburses. Source: the public guide's page
 * "Core requirements", its notes on limits.
 *
 * @param code unique within its activity, kebab-case; activities of a program that carry a cap of
 *     the same code with scope PROGRAM_PERIOD share it
 * @param text what the clause says
 * @param percent of PERCENT_OF_EARNED and GREATER_OF, 0 to 100; null otherwise
 * @param amount of AMOUNT, GREATER_OF, PER_PERSON and TOTAL; null otherwise
 * @param count of HEADCOUNT; null otherwise
 * @param expenseTypes which lines it counts; empty means all
 * @param overrides for families of programs; the first that names the family counts
 */
public record Cap(
    String code,
    LocalizedText text,
    Kind kind,
    Scope scope,
    Integer percent,
    Money amount,
    Integer count,
    List<String> expenseTypes,
    List<Override> overrides) {

  /** How the limit is found. */
  public enum Kind {
    /** A part of what the fund of the period has earned, corrections included. */
    PERCENT_OF_EARNED,
    /** An amount. */
    AMOUNT,
    /** The greater of a part of what was earned and an amount. */
    GREATER_OF,
    /** An amount for each person that lines name. */
    PER_PERSON,
    /** How many persons lines may name. */
    HEADCOUNT,
    /** An amount for everything together, whatever other caps allow by the person. */
    TOTAL
  }

  /** Over what it is counted; other claims count unless they are drafts, rejected or over. */
  public enum Scope {
    /** This claim alone. */
    CLAIM,
    /** The activity's claims of the same program, location and period. */
    PERIOD,
    /** As PERIOD, and shared by all activities that carry a cap of the same code. */
    PROGRAM_PERIOD,
    /** As PERIOD, for each conference that lines name by itself. */
    CONFERENCE
  }

  /**
   * What counts for some families of programs instead.
   *
   * @param unlimited no limit at all
   * @param percent null leaves the cap's, as do the other two
   */
  public record Override(
      List<Program.Family> families,
      boolean unlimited,
      Integer percent,
      Money amount,
      Integer count) {
    public Override {
      families = List.copyOf(families);
    }
  }

  public Cap {
    expenseTypes = expenseTypes == null ? List.of() : List.copyOf(expenseTypes);
    overrides = overrides == null ? List.of() : List.copyOf(overrides);
  }

  public boolean counts(String expenseType) {
    return expenseTypes.isEmpty() || expenseTypes.contains(expenseType);
  }

  /** As it stands for a family; empty when it does not limit that family. */
  public Optional<Cap> forFamily(Program.Family family) {
    return overrides.stream()
        .filter(o -> o.families().contains(family))
        .findFirst()
        .map(o -> o.unlimited() ? Optional.<Cap>empty() : Optional.of(with(o)))
        .orElse(Optional.of(this));
  }

  private Cap with(Override other) {
    return new Cap(
        code,
        text,
        kind,
        scope,
        other.percent == null ? percent : other.percent,
        other.amount == null ? amount : other.amount,
        other.count == null ? count : other.count,
        expenseTypes,
        List.of());
  }
}
