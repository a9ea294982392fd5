package coop.claims.domain.program;

import java.util.List;

/**
 * One difference between two documents, as a program manager would tell it.
 *
 * @param code stable code of its text, for example {@code period-deadline}
 * @param arguments values for the text: String, LocalDate, LocalizedText, Money, Condition, Integer
 *     or enums
 */
public record Change(String code, List<Object> arguments) {
  public Change {
    arguments = List.copyOf(arguments);
  }

  /** What of a thing in a catalogue has changed, where no sentence of its own says it. */
  public enum Field {
    CONDITION,
    KIND,
    SCOPE,
    TYPE,
    VALUE_TYPE,
    GROUP,
    ROLE,
    EXPENSE_TYPES,
    CHOICES,
    OVERRIDES
  }

  static Change of(String code, Object... arguments) {
    return new Change(code, List.of(arguments));
  }
}
