package coop.claims.domain.rule;

import coop.claims.domain.shared.Money;
import java.util.List;

/**
 * One thing a check found. The same findings guide the partner, guard the submission, and stand
 * beside the claim for the reviewer.
 *
 * @param rule stable id, for example {@code proof.missing}; its text stands in the bundles
 * @param severity whether it stops a submission
 * @param item what it is about: {@code claim}, a field name, or an item reference such as {@code
 *     proof:<requirement>}, {@code line:<id>}
 * @param arguments values for the text
 * @param ruleVersion of the program's document that was asked; null for what was found before
 *     versions were kept
 * @param cure code of what would put it right, with a text in the bundles; null when nothing would
 * @param effect by how much the claim is over what is reimbursed, in its currency; null when it is
 *     not about money
 */
public record Finding(
    String rule,
    Severity severity,
    String item,
    List<Object> arguments,
    Integer ruleVersion,
    String cure,
    Money effect) {

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
    return new Finding(
        rule, Severity.BLOCKING, item, List.of(arguments), null, Cures.of(rule), null);
  }

  public static Finding warning(String rule, String item, Object... arguments) {
    return new Finding(
        rule, Severity.WARNING, item, List.of(arguments), null, Cures.of(rule), null);
  }

  public boolean isBlocking() {
    return severity == Severity.BLOCKING;
  }

  /** Whether a limit of what is reimbursed is passed. */
  public boolean isOverCap() {
    return rule.startsWith(CapRules.PREFIX) && isBlocking();
  }

  Finding under(int version) {
    return new Finding(rule, severity, item, arguments, version, cure, effect);
  }

  Finding over(Money amount) {
    return new Finding(rule, severity, item, arguments, ruleVersion, cure, amount);
  }
}
