package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * Something the claim must say so that conditions and caps can be decided: an activity asks it as
 * data, the partner answers it on the claim or on each line.
 *
 * @param code unique within its activity, kebab-case
 * @param role what a line's answer names for caps; null for nothing
 * @param choices of a CHOICE, at least two; else empty
 * @param expenseTypes a LINE question is asked on lines of these; empty means on every line
 * @param mandatory whether it must be answered before submission, when it is asked
 * @param condition when it is asked; null means always; it may look at questions before it only
 */
public record Question(
    String code,
    LocalizedText text,
    Type type,
    Scope scope,
    Role role,
    List<Choice> choices,
    List<String> expenseTypes,
    boolean mandatory,
    Condition condition) {

  /** What an answer is. */
  public enum Type {
    /** {@code true} or {@code false}. */
    FLAG,
    /** The code of a choice. */
    CHOICE,
    /** A plain decimal, zero or more. */
    NUMBER,
    /** A short text. */
    TEXT
  }

  /** Where it is asked. */
  public enum Scope {
    CLAIM,
    LINE
  }

  /** What caps for each person and each conference count by. */
  public enum Role {
    PERSON,
    CONFERENCE
  }

  /** One of several answers. */
  public record Choice(String code, LocalizedText text) {}

  public static final String YES = "true";
  public static final String NO = "false";

  public Question {
    choices = choices == null ? List.of() : List.copyOf(choices);
    expenseTypes = expenseTypes == null ? List.of() : List.copyOf(expenseTypes);
  }

  public boolean isAskedOn(String expenseType) {
    return scope == Scope.LINE && (expenseTypes.isEmpty() || expenseTypes.contains(expenseType));
  }

  public Optional<Choice> choice(String choice) {
    return choices.stream().filter(c -> c.code().equals(choice)).findFirst();
  }
}
