package coop.claims.web.page;

import coop.claims.domain.shared.Refusal.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Reads what was typed into a form, collecting what cannot be read, each beside its field. Blank is
 * null and no fault of its own: what must be there is the domain's rule.
 */
public final class Typed {

  private static final int MOST_CHARACTERS = 40;

  private final Locale locale;
  private final List<Violation> violations = new ArrayList<>();
  private final List<Violation> missing = new ArrayList<>();

  public Typed(Locale locale) {
    this.locale = locale;
  }

  /** An amount in that currency, in any way people write it. */
  public BigDecimal amount(String path, String text, Currency currency) {
    MoneyText read = MoneyText.read(text, currency, locale);
    if (read.problem() != null) {
      violations.add(new Violation(path, read.problem(), read.arguments()));
    }
    return read.amount();
  }

  /** A plain number, such as hours: {@code 7.5} or {@code 7,5}. */
  public BigDecimal number(String path, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String plain = text.strip().replace(',', '.');
    if (plain.length() > MOST_CHARACTERS || !plain.matches("[-−]?\\d+(\\.\\d+)?")) {
      violations.add(Violation.of(path, "form.not-a-number"));
      return null;
    }
    return new BigDecimal(plain.replace('−', '-'));
  }

  /** A date as a date field sends it, {@code 2026-11-24}. */
  public LocalDate date(String path, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      violations.add(Violation.of(path, "form.not-a-date"));
      return null;
    }
  }

  /** An id that one of the choices carries. */
  public UUID id(String path, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException notAnId) {
      violations.add(Violation.of(path, "form.not-a-choice"));
      return null;
    }
  }

  /** One of an enumeration's names, such as a reason. */
  public <E extends Enum<E>> E one(String path, String text, Class<E> type) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Enum.valueOf(type, text.strip());
    } catch (IllegalArgumentException unknown) {
      violations.add(Violation.of(path, "form.not-a-choice"));
      return null;
    }
  }

  /**
   * A field that must not stay empty. The domain says so too, but is not asked while something else
   * cannot be read; the person hears of both at once.
   */
  public void expect(String path, String text) {
    if (text == null || text.isBlank()) {
      missing.add(Violation.of(path, "field.required"));
    }
  }

  /** What cannot be read; and, if there is any of it, what is missing. */
  public List<Violation> violations() {
    List<Violation> all = new ArrayList<>(violations);
    if (!isReadable()) {
      all.addAll(missing);
    }
    return List.copyOf(all);
  }

  public boolean isReadable() {
    return violations.isEmpty();
  }
}
