package coop.claims.domain.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was changed on an invoice, for the claim's history. Dates and amounts stand among the
 * event's data, old and new. What people wrote (vendor, number, note) stands in its text, which can
 * be erased, one line for each: {@code vendor: "old" → "new"}.
 */
public final class InvoiceChange {

  /** Under which the data says what was changed: names of fields with commas between. */
  public static final String CHANGED = "changed";

  /** What the name of a field has behind it where its old value stands. */
  public static final String BEFORE = "Before";

  public static final String LINES = "lines";

  private static final Pattern WRITTEN =
      Pattern.compile("(\\w+): \"((?:[^\"\\\\]|\\\\.)*)\" → \"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Map<String, String> data = new TreeMap<>();
  private final List<String> changed = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  /**
   * Words that were changed.
   *
   * @param before empty for none, as {@code after}
   */
  public record Written(String field, String before, String after) {}

  private InvoiceChange(Invoice old, Invoice now) {
    words("vendor", old, now, Invoice::vendor);
    words("number", old, now, Invoice::number);
    value("date", old, now, Invoice::date);
    value("net", old, now, Invoice::net);
    value("tax", old, now, Invoice::tax);
    value("gross", old, now, Invoice::gross);
    words("note", old, now, i -> i.note() == null ? "" : i.note());
    if (!contents(old).equals(contents(now))) {
      changed.add(LINES);
    }
  }

  static InvoiceChange between(Invoice old, Invoice now) {
    return new InvoiceChange(old, now);
  }

  Map<String, String> data() {
    Map<String, String> all = new TreeMap<>(data);
    all.put(CHANGED, String.join(",", changed));
    return all;
  }

  /** Null when no words were changed. */
  String text() {
    return written.isEmpty()
        ? null
        : written.stream()
            .map(w -> w.field + ": " + quoted(w.before) + " → " + quoted(w.after))
            .collect(Collectors.joining("\n"));
  }

  /** Reads the text of an event; nothing when it was erased. */
  public static List<Written> written(String text) {
    return text == null
        ? List.of()
        : text.lines()
            .map(WRITTEN::matcher)
            .filter(Matcher::matches)
            .map(m -> new Written(m.group(1), unquoted(m.group(2)), unquoted(m.group(3))))
            .toList();
  }

  private void words(String field, Invoice old, Invoice now, Function<Invoice, String> words) {
    if (!words.apply(old).equals(words.apply(now))) {
      changed.add(field);
      written.add(new Written(field, words.apply(old), words.apply(now)));
    }
  }

  private void value(String field, Invoice old, Invoice now, Function<Invoice, Object> value) {
    if (!value.apply(old).equals(value.apply(now))) {
      changed.add(field);
      data.put(field, value.apply(now).toString());
      data.put(field + BEFORE, value.apply(old).toString());
    }
  }

  /** A decision that was opened again changes no line. */
  private static List<CostLine> contents(Invoice invoice) {
    return invoice.lines().stream()
        .map(
            l ->
                new CostLine(
                    l.id(),
                    l.expenseType(),
                    l.description(),
                    l.amount(),
                    null,
                    Judgement.PENDING,
                    1))
        .toList();
  }

  private static String quoted(String words) {
    return '"'
        + words
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\r", "\\r")
            .replace("\n", "\\n")
        + '"';
  }

  private static String unquoted(String words) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\\') {
        char escaped = words.charAt(++i);
        c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
