package coop.claims.domain.shared;

import coop.claims.domain.shared.Piece.Figure;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Nothing;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A thing in the file, asked for its fields. Reading what is missing or of the wrong kind throws
 * {@link FaultyFile} with the place and the path of the field.
 */
public final class Node {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_DIGITS = 9;

  private final String path;
  private final Thing thing;
  private final Problems problems;
  private boolean sound = true;

  public Node(String path, Thing thing, Problems problems) {
    this.path = path;
    this.thing = thing;
    this.problems = problems;
  }

  /** Whether everything that was taken could be read. */
  public boolean isSound() {
    return sound;
  }

  /** Reads a field; what is wrong with it is noted and gives null, and the next can be read. */
  public <T> T take(String field, Function<String, T> reader) {
    return take(() -> reader.apply(field));
  }

  /** Reads something; what is wrong with it is noted and gives null. */
  public <T> T take(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (FaultyFile wrong) {
      note(wrong);
      return null;
    }
  }

  /** Something within it is wrong, which was noted there. */
  public void unsound() {
    sound = false;
  }

  public void note(FaultyFile wrong) {
    sound = false;
    problems.add(wrong.fault());
  }

  /** The thing itself, as the file has it. */
  public Thing thing() {
    return thing;
  }

  /** Of one of its fields; of itself for the empty name. */
  public String path(String field) {
    return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
  }

  public int line() {
    return thing.place().line();
  }

  public boolean has(String field) {
    return value(field) != null;
  }

  /** A line of text that must be there. */
  public String text(String field) {
    return text(field, Limits.NAME);
  }

  public String text(String field, int limit) {
    String text = textOr(field, null, limit);
    if (text == null || text.isBlank()) {
      throw wrong(field, "field.required");
    }
    return text;
  }

  public String textOr(String field, String absent, int limit) {
    Piece value = value(field);
    if (value == null) {
      return absent;
    }
    if (!(value instanceof Text text)) {
      throw wrong(field, "setup.not-a-text");
    }
    return sound(field, text.text().strip(), limit);
  }

  private String sound(String field, String text, int limit) {
    if (text.length() > limit) {
      throw wrong(field, "field.too-long", limit);
    }
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Checks.isUnshowable(c))) {
      throw wrong(field, "field.control-characters");
    }
    return text;
  }

  /** What something is called by in the file. */
  public String code(String field) {
    return text(field, Limits.CODE);
  }

  public int number(String field) {
    Piece value = value(field);
    if (value instanceof Figure figure && figure.digits().matches("-?\\d{1," + MOST_DIGITS + "}")) {
      return Integer.parseInt(figure.digits());
    }
    throw wrong(field, value == null ? "field.required" : "setup.not-a-whole-number");
  }

  public int numberOr(String field, int absent) {
    return has(field) ? number(field) : absent;
  }

  public boolean isNumber(String field) {
    return value(field) instanceof Figure;
  }

  public boolean flagOr(String field, boolean absent) {
    Piece value = value(field);
    if (value == null) {
      return absent;
    }
    if (value instanceof Flag flag) {
      return flag.value();
    }
    throw wrong(field, "setup.not-true-or-false");
  }

  /** A text, a number or true or false, as it is written. */
  public String word(String field) {
    Piece value = value(field);
    if (value == null) {
      throw wrong(field, "field.required");
    }
    return word(field, value);
  }

  /** A list of such. */
  public List<String> words(String field) {
    return pieces(field).stream().map(piece -> word(field, piece)).toList();
  }

  private String word(String field, Piece piece) {
    if (piece instanceof Text text) {
      return sound(field, text.text(), Limits.CODE);
    }
    if (piece instanceof Figure figure) {
      return figure.digits();
    }
    if (piece instanceof Flag flag) {
      return String.valueOf(flag.value());
    }
    throw wrong(field, "setup.not-a-text");
  }

  /** Of a list of codes, of which there is one of each. */
  public List<String> codes(String field, Predicate<String> known) {
    List<String> codes = texts(field);
    for (String code : codes) {
      if (!known.test(code)) {
        throw wrong(field, "setup.no-such", code);
      }
      if (codes.indexOf(code) != codes.lastIndexOf(code)) {
        throw wrong(field, "setup.twice", code);
      }
    }
    return codes;
  }

  public LocalDate date(String field) {
    return day(field, text(field));
  }

  public LocalDate day(String field, String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException unreadable) {
      throw wrong(field, "setup.not-a-date", text);
    }
    throw wrong(field, "setup.not-a-date", text);
  }

  public LocalDate dateOr(String field, LocalDate absent) {
    return has(field) ? date(field) : absent;
  }

  public LocalTime timeOr(String field, LocalTime absent) {
    if (!has(field)) {
      return absent;
    }
    String text = text(field);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException unreadable) {
      throw wrong(field, "setup.not-a-time", text);
    }
  }

  public ZoneId zone(String field) {
    String text = text(field);
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw wrong(field, "setup.not-a-zone", text);
    }
    return ZoneId.of(text);
  }

  /** A currency there are minor units of. */
  public Currency currency(String field) {
    String code = text(field);
    try {
      Currency currency = Currency.getInstance(code);
      Money.scaleOf(currency);
      return currency;
    } catch (IllegalArgumentException noCurrency) {
      throw wrong(field, "setup.not-a-currency", code);
    }
  }

  /** An amount of zero or more, written as a text, beside its currency. */
  public Money money(String field) {
    Node money = object(field);
    money.knows("amount", "currency");
    Currency currency = money.currency("currency");
    String digits = money.text("amount");
    if (!digits.matches("\\d{1,15}(\\.\\d{1,4})?")) {
      throw money.wrong("amount", "setup.not-an-amount", digits);
    }
    try {
      return Money.exact(new BigDecimal(digits), currency);
    } catch (RefusalException wrong) {
      throw money.wrong("amount", wrong.refusal().code(), wrong.refusal().arguments().toArray());
    }
  }

  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    String text = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    String all =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    throw wrong(field, "setup.not-one-of", text, all);
  }

  /** A text in several languages; a plain text counts as English. */
  public LocalizedText localized(String field, int limit) {
    if (value(field) instanceof Text) {
      return LocalizedText.english(text(field, limit));
    }
    Node languages = object(field);
    Map<String, String> byLanguage = new HashMap<>();
    for (String language : languages.thing.fields().keySet()) {
      if (!LocalizedText.LANGUAGES.contains(language)) {
        throw languages.wrong(
            language, "setup.not-one-of", language, String.join(", ", LocalizedText.LANGUAGES));
      }
      byLanguage.put(language, languages.text(language, limit));
    }
    if (!byLanguage.containsKey(LocalizedText.CANONICAL)) {
      throw wrong(field, "setup.english-missing");
    }
    return new LocalizedText(byLanguage);
  }

  public Node object(String field) {
    Piece value = value(field);
    if (value instanceof Thing child) {
      return new Node(path(field), child, problems);
    }
    throw wrong(field, value == null ? "field.required" : "setup.not-an-object");
  }

  public boolean isObject(String field) {
    return value(field) instanceof Thing;
  }

  public boolean isArray(String field) {
    return value(field) instanceof Series;
  }

  /** Empty when the field is absent. */
  public List<Node> objects(String field) {
    List<Node> nodes = new ArrayList<>();
    int number = 0;
    for (Piece piece : pieces(field)) {
      String place = path(field) + "[" + number++ + "]";
      if (!(piece instanceof Thing child)) {
        throw new FaultyFile(Fault.at(piece.place(), place, "setup.not-an-object"));
      }
      nodes.add(new Node(place, child, problems));
    }
    return nodes;
  }

  /** Empty when the field is absent. */
  public List<String> texts(String field) {
    return pieces(field).stream()
        .map(
            piece -> {
              if (piece instanceof Text text) {
                return sound(field, text.text(), Limits.CODE);
              }
              throw wrong(field, "setup.not-a-text");
            })
        .toList();
  }

  private List<Piece> pieces(String field) {
    Piece value = value(field);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Series series) {
      return series.pieces();
    }
    throw wrong(field, "setup.not-a-list");
  }

  /**
   * Of something that is there already: what the file says of it must be as it is.
   *
   * @param read reads the field, which is left alone when the file does not give it
   */
  public <T> void same(String field, T there, Function<String, T> read) {
    if (!has(field)) {
      return;
    }
    T said = take(field, read);
    if (said != null && !said.equals(there)) {
      note(wrong(field, "setup.differs", told(there)));
    }
  }

  private static Object told(Object there) {
    return there instanceof LocalizedText || there instanceof LocalDate || there instanceof Enum<?>
        ? there
        : String.valueOf(there);
  }

  /** All the fields there may be: whatever else is there is noted as not known. */
  public void knows(String... fields) {
    Set<String> known = Set.of(fields);
    thing.fields().keySet().stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> note(wrong(field, "setup.unknown-field", field)));
  }

  /** About one field: at its place, or where the thing begins when it is not there. */
  public FaultyFile wrong(String field, String code, Object... arguments) {
    Piece value = thing.fields().get(field);
    return new FaultyFile(
        Fault.at(value == null ? thing.place() : value.place(), path(field), code, arguments));
  }

  private Piece value(String field) {
    Piece value = thing.fields().get(field);
    return value instanceof Nothing ? null : value;
  }
}
