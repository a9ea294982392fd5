package coop.claims.app.setup;

import coop.claims.domain.shared.LocalizedText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A JSON object that knows where in the file it stands. Reading what is missing or of the wrong
 * kind throws {@link Unreadable} with the path of the field.
 */
final class Node {

  private final String path;
  private final JsonObject object;
  private final Set<String> asked = new HashSet<>();

  Node(String path, JsonObject object) {
    this.path = path;
    this.object = object;
  }

  String path() {
    return path;
  }

  String path(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  boolean has(String field) {
    return value(field) != null;
  }

  String text(String field) {
    String text = textOr(field, null);
    if (text == null || text.isBlank()) {
      throw wrong(field, "is missing");
    }
    return text.strip();
  }

  String textOr(String field, String absent) {
    JsonValue value = value(field);
    if (value == null) {
      return absent;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(field, "is not a text");
  }

  int numberOr(String field, int absent) {
    JsonValue value = value(field);
    if (value == null) {
      return absent;
    }
    if (value instanceof JsonNumber number && number.isIntegral()) {
      return number.intValue();
    }
    throw wrong(field, "is not a whole number");
  }

  boolean isNumber(String field) {
    return value(field) instanceof JsonNumber;
  }

  boolean flagOr(String field, boolean absent) {
    JsonValue value = value(field);
    if (value == null) {
      return absent;
    }
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw wrong(field, "is neither true nor false");
    };
  }

  /** A text read by the parser, whose own complaint is told with the path. */
  <T> T as(String field, Function<String, T> parser) {
    String text = text(field);
    try {
      return parser.apply(text);
    } catch (RuntimeException unreadable) {
      throw wrong(field, "'" + text + "' cannot be read: " + unreadable.getMessage());
    }
  }

  <T> T asOr(String field, Function<String, T> parser, T absent) {
    return has(field) ? as(field, parser) : absent;
  }

  LocalDate date(String field) {
    return as(field, LocalDate::parse);
  }

  <E extends Enum<E>> E choice(String field, Class<E> type) {
    String text = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw wrong(field, "'" + text + "' is none of " + List.of(type.getEnumConstants()));
  }

  /** A text in several languages; a plain string counts as English. */
  LocalizedText localized(String field) {
    if (value(field) instanceof JsonString) {
      return LocalizedText.english(text(field));
    }
    Node languages = object(field);
    Map<String, String> byLanguage = new HashMap<>();
    for (String language : languages.object.keySet()) {
      byLanguage.put(language.toLowerCase(Locale.ROOT), languages.text(language));
    }
    if (!byLanguage.containsKey(LocalizedText.CANONICAL)) {
      throw languages.wrong(LocalizedText.CANONICAL, "is missing");
    }
    return new LocalizedText(byLanguage);
  }

  Node object(String field) {
    JsonValue value = value(field);
    if (value instanceof JsonObject child) {
      return new Node(path(field), child);
    }
    throw wrong(field, value == null ? "is missing" : "is not an object");
  }

  boolean isArray(String field) {
    return value(field) instanceof JsonArray;
  }

  /** Empty when the field is absent. */
  List<Node> objects(String field) {
    List<Node> nodes = new ArrayList<>();
    JsonArray array = array(field);
    for (int i = 0; i < array.size(); i++) {
      String place = path(field) + "[" + i + "]";
      if (!(array.get(i) instanceof JsonObject child)) {
        throw new Unreadable(place, "is not an object");
      }
      nodes.add(new Node(place, child));
    }
    return nodes;
  }

  /** Empty when the field is absent. */
  List<String> texts(String field) {
    return array(field).stream()
        .map(
            value -> {
              if (value instanceof JsonString string) {
                return string.getString();
              }
              throw wrong(field, "holds something that is not a text");
            })
        .toList();
  }

  /** To be called when everything was read: what nobody asked for is not known. */
  void nothingElse() {
    String unknown =
        object.keySet().stream()
            .filter(field -> !asked.contains(field))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new Unreadable(path, "has fields that are not known: " + unknown);
    }
  }

  Unreadable wrong(String field, String sentence) {
    return new Unreadable(path(field), sentence);
  }

  private JsonArray array(String field) {
    JsonValue value = value(field);
    if (value == null) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    if (value instanceof JsonArray array) {
      return array;
    }
    throw wrong(field, "is not a list");
  }

  private JsonValue value(String field) {
    asked.add(field);
    JsonValue value = object.get(field);
    return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
  }
}
