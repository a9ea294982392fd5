package coop.claims.domain.program;

import java.util.List;
import java.util.Optional;

/**
 * One version of a program's document: what may be claimed for, and what each activity must show.
 * Immutable once published; a claim pins the version it was created under.
 */
public record Catalogue(
    String programCode,
    int version,
    List<ExpenseType> expenseTypes,
    List<ActivityType> activities) {

  public Catalogue {
    expenseTypes = List.copyOf(expenseTypes);
    activities = List.copyOf(activities);
  }

  public Optional<ActivityType> activity(String code) {
    return activities.stream().filter(a -> a.code().equals(code)).findFirst();
  }

  public Optional<ExpenseType> expenseType(String code) {
    return expenseTypes.stream().filter(e -> e.code().equals(code)).findFirst();
  }
}
