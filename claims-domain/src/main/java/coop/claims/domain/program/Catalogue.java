package coop.claims.domain.program;

import coop.claims.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * One version of a program's document: what may be claimed for, and what each activity must show.
 * Immutable once published; a claim pins the version it was created under.
 *
 * @param caps of the program as a whole, over all activities
 * @param preApprovalCountries ISO 3166-1 codes; a claim of a location there names a pre-approval
 *     id, whatever its activity
 * @param maximumHourlyRate most that an hour of in-house work may cost; null when there is no limit
 */
public record Catalogue(
    String programCode,
    int version,
    List<ExpenseType> expenseTypes,
    List<ActivityType> activities,
    List<Cap> caps,
    Money maximumHourlyRate,
    List<String> preApprovalCountries) {

  public Catalogue {
    expenseTypes = List.copyOf(expenseTypes);
    activities = List.copyOf(activities);
    caps = caps == null ? List.of() : List.copyOf(caps);
    preApprovalCountries =
        preApprovalCountries == null ? List.of() : List.copyOf(preApprovalCountries);
  }

  /** One without limits of its own. */
  public Catalogue(
      String programCode,
      int version,
      List<ExpenseType> expenseTypes,
      List<ActivityType> activities) {
    this(programCode, version, expenseTypes, activities, List.of(), null, List.of());
  }

  /** A composite one with what its parts want of it, see {@link Composition}. */
  public Optional<ActivityType> activity(String code) {
    return activities.stream()
        .filter(a -> a.code().equals(code))
        .findFirst()
        .map(a -> Composition.of(a, this));
  }

  public Optional<ExpenseType> expenseType(String code) {
    return expenseTypes.stream().filter(e -> e.code().equals(code)).findFirst();
  }
}
