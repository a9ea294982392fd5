package coop.claims.domain.shared;

import coop.claims.domain.shared.Refusal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Collects everything wrong with one command, so that the person hears it all at once and each
 * beside its field.
 */
public final class Checks {

  private final List<Violation> violations = new ArrayList<>();

  /** A text that must be there, trimmed, within the limit, without control characters. */
  public String required(String field, String text, int limit) {
    String trimmed = optional(field, text, limit);
    if (trimmed == null) {
      violations.add(Violation.of(field, "field.required"));
    }
    return trimmed;
  }

  /** A text that may be absent (null or blank gives null), trimmed and within the limit. */
  public String optional(String field, String text, int limit) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String trimmed = text.strip();
    if (trimmed.length() > limit) {
      violations.add(Violation.of(field, "field.too-long", limit));
    }
    boolean oneLine = limit < Limits.TEXT;
    if (trimmed
        .codePoints()
        .anyMatch(c -> isUnshowable(c) || oneLine && Character.isISOControl(c))) {
      violations.add(Violation.of(field, "field.control-characters"));
    }
    return trimmed;
  }

  public <T> T present(String field, T value) {
    if (value == null) {
      violations.add(Violation.of(field, "field.required"));
    }
    return value;
  }

  /** An amount in the currency, more than zero, at the currency's scale. */
  public Money positive(String field, BigDecimal amount, Currency currency) {
    Money money = amount(field, amount, currency);
    if (money != null && !money.isPositive()) {
      violations.add(Violation.of(field, "money.not-positive"));
      return null;
    }
    return money;
  }

  /** An amount in the currency, zero or more, at the currency's scale. */
  public Money notNegative(String field, BigDecimal amount, Currency currency) {
    Money money = amount(field, amount, currency);
    if (money != null && money.isNegative()) {
      violations.add(Violation.of(field, "money.negative"));
      return null;
    }
    return money;
  }

  /** An amount in the currency, above or below zero, at the currency's scale. */
  public Money notZero(String field, BigDecimal amount, Currency currency) {
    Money money = amount(field, amount, currency);
    if (money != null && money.isZero()) {
      violations.add(Violation.of(field, "money.zero"));
      return null;
    }
    return money;
  }

  private Money amount(String field, BigDecimal amount, Currency currency) {
    if (present(field, amount) == null) {
      return null;
    }
    try {
      return Money.exact(amount, currency);
    } catch (RefusalException wrong) {
      violations.add(new Violation(field, wrong.refusal().code(), wrong.refusal().arguments()));
      return null;
    }
  }

  public void that(boolean holds, String field, String code, Object... arguments) {
    if (!holds) {
      violations.add(Violation.of(field, code, arguments));
    }
  }

  public boolean failed() {
    return !violations.isEmpty();
  }

  /** Ends the checking: throws {@code input.invalid} with all that was found, if anything was. */
  public void orRefuse() {
    if (failed()) {
      throw Refusal.invalid(violations).asException();
    }
  }

  /**
   * Control characters but those of a longer text; halves of a character; what turns the direction
   * of writing for all that follows; and what a broken encoding leaves behind.
   */
  static boolean isUnshowable(int character) {
    boolean layout = character == '\n' || character == '\r' || character == '\t';
    return Character.isISOControl(character) && !layout
        || Character.getType(character) == Character.SURROGATE
        || character >= 0x202a && character <= 0x202e
        || character >= 0x2066 && character <= 0x2069
        || character == 0xfffd;
  }
}
