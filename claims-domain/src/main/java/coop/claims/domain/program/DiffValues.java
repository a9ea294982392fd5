package coop.claims.domain.program;

import coop.claims.domain.program.Condition.Operator;
import coop.claims.domain.shared.CanonicalJson;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Figure;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Nothing;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values of a document as people are told them: days, amounts, conditions, and codes with words.
 */
final class DiffValues {

  static final String NONE = "–";

  /** Fields whose value is one of a few, by the end of their place. */
  private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
      Map.of(
          "family", Program.Family.class,
          "activities[]/category", ActivityType.Category.class,
          "expenseTypes[]/source", ExpenseType.Source.class,
          "requirements[]/kind", Requirement.Kind.class,
          "requirements[]/valueType", Requirement.ValueType.class,
          "caps[]/kind", Cap.Kind.class,
          "caps[]/scope", Cap.Scope.class,
          "questions[]/type", Question.Type.class,
          "questions[]/scope", Question.Scope.class,
          "questions[]/role", Question.Role.class);

  private DiffValues() {}

  /**
   * @param pattern of the value's place, without the codes of things
   */
  static Object told(String pattern, Piece piece) {
    if (piece == null || piece instanceof Nothing) {
      return NONE;
    }
    if (piece instanceof Text text) {
      return constant(pattern, text.text()).orElseGet(() -> day(text.text()));
    }
    if (piece instanceof Figure figure) {
      return figure.digits();
    }
    if (piece instanceof Thing thing) {
      return thing(pattern, thing);
    }
    if (piece instanceof Series series) {
      return series.pieces().stream().map(DiffValues::item).collect(Collectors.joining("; "));
    }
    return CanonicalJson.value(piece);
  }

  private static Object thing(String pattern, Thing thing) {
    Optional<Money> money = money(thing);
    if (money.isPresent()) {
      return money.get();
    }
    return pattern.endsWith("condition") ? condition(thing) : CanonicalJson.value(thing);
  }

  private static Optional<Object> constant(String pattern, String code) {
    return CONSTANTS.entrySet().stream()
        .filter(each -> pattern.equals(each.getKey()) || pattern.endsWith("/" + each.getKey()))
        .flatMap(each -> Arrays.stream(each.getValue().getEnumConstants()))
        .filter(each -> each.name().equals(code))
        .<Object>map(each -> each)
        .findFirst();
  }

  private static Object day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDate) {
      return text;
    }
  }

  private static Optional<Money> money(Thing thing) {
    return thing.fields().get("amount") instanceof Text amount
            && thing.fields().get("currency") instanceof Text currency
        ? Optional.of(Money.of(amount.text(), currency.text()))
        : Optional.empty();
  }

  /** One of a list: a code, a choice by its code, an exception of a cap by what it says. */
  private static String item(Piece piece) {
    if (piece instanceof Text text) {
      return text.text();
    }
    if (piece instanceof Thing thing && thing.fields().get("code") instanceof Text code) {
      return code.text();
    }
    return piece instanceof Thing thing ? exception(thing) : CanonicalJson.value(piece);
  }

  private static String exception(Thing thing) {
    String families =
        thing.fields().get("families") instanceof Series series
            ? series.pieces().stream().map(DiffValues::item).collect(Collectors.joining(", "))
            : "";
    String limit =
        thing.fields().entrySet().stream()
            .filter(field -> !field.getKey().equals("families"))
            .map(field -> limit(field.getKey(), field.getValue()))
            .collect(Collectors.joining(", "));
    return families + ": " + limit;
  }

  private static String limit(String name, Piece value) {
    return switch (name) {
      case "percent" -> told("", value) + " %";
      case "unlimited" -> "∞";
      default ->
          value instanceof Thing amount && money(amount).isPresent()
              ? money(amount).get().toString()
              : String.valueOf(told("", value));
    };
  }

  /** As {@link ConditionReader} has found it right. */
  private static Condition condition(Thing thing) {
    for (Map.Entry<String, Operator> each : ConditionReader.OPERATORS.entrySet()) {
      Piece said = thing.fields().get(each.getKey());
      if (said == null) {
        continue;
      }
      String fact = thing.fields().get("fact") instanceof Text text ? text.text() : null;
      return switch (each.getValue()) {
        case ALL, ANY -> new Condition(each.getValue(), null, List.of(), parts(said));
        case NOT -> new Condition(Operator.NOT, null, List.of(), List.of(condition((Thing) said)));
        default -> new Condition(each.getValue(), fact, values(said), List.of());
      };
    }
    throw new IllegalArgumentException("no condition: " + CanonicalJson.value(thing));
  }

  private static List<Condition> parts(Piece said) {
    return ((Series) said).pieces().stream().map(each -> condition((Thing) each)).toList();
  }

  private static List<String> values(Piece said) {
    return said instanceof Series series
        ? series.pieces().stream().map(DiffValues::value).toList()
        : List.of(value(said));
  }

  private static String value(Piece said) {
    if (said instanceof Flag flag) {
      return Boolean.toString(flag.value());
    }
    return said instanceof Figure figure ? figure.digits() : ((Text) said).text();
  }
}
