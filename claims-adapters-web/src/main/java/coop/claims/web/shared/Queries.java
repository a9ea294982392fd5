package coop.claims.web.shared;

import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads addresses: path segments that are ids, and query parameters, all faults at once. */
public final class Queries {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int MOST_DIGITS = 9;

  private final List<Violation> wrong = new ArrayList<>();

  /** An id; empty for anything else, also for what {@link UUID#fromString} would guess at. */
  public static Optional<UUID> id(String text) {
    return text != null && UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** The id in a path; what is no id names nothing, so 404. */
  public static UUID pathId(String text) {
    return id(text).orElseThrow(() -> ApiProblem.of(Kind.NOT_FOUND, "not-found"));
  }

  /** Whether a text holds what nobody types and the database cannot look for. */
  public static boolean hasControls(String text) {
    return text != null && text.chars().anyMatch(Character::isISOControl);
  }

  public UUID id(String name, String text) {
    if (isAbsent(text)) {
      return null;
    }
    UUID id = id(text).orElse(null);
    if (id == null) {
      wrong.add(Violation.of(name, "request.not-an-id"));
    }
    return id;
  }

  /** Trimmed; null when absent or blank. */
  public String text(String text) {
    return isAbsent(text) ? null : text.strip();
  }

  /** A calendar month, {@code 2026-12}. */
  public YearMonth month(String name, String text) {
    if (isAbsent(text)) {
      return null;
    }
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      wrong.add(Violation.of(name, "request.not-a-month"));
      return null;
    }
  }

  /** Upper or lower case. */
  public <E extends Enum<E>> E one(String name, String text, Class<E> type) {
    if (isAbsent(text)) {
      return null;
    }
    try {
      return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      wrong.add(Violation.of(name, "request.not-one-of", RecordReader.names(type)));
      return null;
    }
  }

  public <E extends Enum<E>> Set<E> many(String name, List<String> texts, Class<E> type) {
    Set<E> values = EnumSet.noneOf(type);
    for (String text : texts) {
      E value = one(name, text, type);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The page asked for; a size outside 1 to 100 is refused. */
  public PageRequest page(String cursor, String size) {
    int wanted = PageRequest.DEFAULT;
    if (!isAbsent(size)) {
      if (size.length() <= MOST_DIGITS && size.chars().allMatch(c -> c >= '0' && c <= '9')) {
        wanted = Integer.parseInt(size);
        if (wanted < 1 || wanted > PageRequest.MOST) {
          wrong.add(Violation.of("size", "request.page-size", PageRequest.MOST));
        }
      } else {
        wrong.add(Violation.of("size", "request.not-a-whole-number"));
      }
    }
    return new PageRequest(isAbsent(cursor) ? null : cursor, Math.min(wanted, PageRequest.MOST));
  }

  /** CSV when absent. */
  public SheetFormat format(String text) {
    return isAbsent(text) ? SheetFormat.CSV : one("format", text, SheetFormat.class);
  }

  /** True or false; false when absent. */
  public boolean flag(String name, String text) {
    if (isAbsent(text)) {
      return false;
    }
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (!plain.equals("true") && !plain.equals("false")) {
      wrong.add(Violation.of(name, "request.not-one-of", "true, false"));
    }
    return plain.equals("true");
  }

  public void orRefuse() {
    if (!wrong.isEmpty()) {
      throw ApiProblem.malformed(wrong);
    }
  }

  private static boolean isAbsent(String text) {
    return text == null || text.isBlank();
  }
}
