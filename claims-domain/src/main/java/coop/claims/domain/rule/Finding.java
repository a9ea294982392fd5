package coop.claims.domain.rule;

import java.util.List;

/**
 * One thing a check found. The same findings guide the partner, guard the submission, and stand
 * beside the claim for the reviewer.
 *
 * @param rule stable id, for example {@code claim.proof-missing}; its text stands in the bundles
 * @param severity whether it stops a submission
 * @param item what it is about: {@code claim}, a field name, or an item reference such as {@code
 *     proof:<requirement>}, {@code line:<id>}
 * @param arguments values for the text
 */
public record Finding(String rule, Severity severity, String item, List<Object> arguments) {

  /** How bad. */
  public enum Severity {
    /** Stops the submission. */
    BLOCKING,
    /** Told, and kept with the submission. */
    WARNING
  }

  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding blocking(String rule, String item, Object... arguments) {
    return new Finding(rule, Severity.BLOCKING, item, List.of(arguments));
  }

  public static Finding warning(String rule, String item, Object... arguments) {
    return new Finding(rule, Severity.WARNING, item, List.of(arguments));
  }

  public boolean isBlocking() {
    return severity == Severity.BLOCKING;
  }
}
