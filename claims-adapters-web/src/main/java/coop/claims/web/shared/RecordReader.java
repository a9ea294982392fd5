package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal.Violation;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a record of a JSON object, strictly: an unknown field, a number where a text belongs or a
 * date that does not exist is refused, all of them at once and each by its path. The binding the
 * platform brings ignores unknown fields, turns numbers into texts, and stops at the first fault.
 */
final class RecordReader {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");

  private final List<Violation> wrong = new ArrayList<>();

  private RecordReader() {}

  /**
   * Absent fields and nulls become null.
   *
   * @throws ApiProblem 400 with every fault
   */
  static <T extends Record> T read(JsonObject json, Class<T> type) {
    RecordReader reader = new RecordReader();
    T record = reader.record("", json, type);
    if (!reader.wrong.isEmpty()) {
      throw ApiProblem.malformed(reader.wrong);
    }
    return record;
  }

  static String names(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private <T extends Record> T record(String path, JsonObject json, Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    json.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> wrong.add(Violation.of(inside(path, name), "request.unknown-field")));
    Object[] values =
        Arrays.stream(components)
            .map(c -> value(inside(path, c.getName()), json.get(c.getName()), c.getGenericType()))
            .toArray();
    return make(type, components, values);
  }

  private static <T> T make(Class<T> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException unreadable) {
      throw new IllegalStateException(type + " cannot be read from JSON", unreadable);
    }
  }

  private Object value(String path, JsonValue json, Type type) {
    if (json == null || json.getValueType() == ValueType.NULL) {
      return null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(path, json, list.getActualTypeArguments()[0]);
    }
    if (type instanceof ParameterizedType) {
      return texts(path, json);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isRecord()) {
      return json.getValueType() == ValueType.OBJECT
          ? record(path, json.asJsonObject(), wanted.asSubclass(Record.class))
          : fault(path, "request.not-an-object");
    }
    if (wanted == Boolean.class) {
      return switch (json.getValueType()) {
        case TRUE -> true;
        case FALSE -> false;
        default -> fault(path, "request.not-true-or-false");
      };
    }
    if (wanted == Integer.class) {
      return wholeNumber(path, json);
    }
    return json instanceof JsonString text
        ? fromText(path, text.getString(), wanted)
        : fault(path, "request.not-a-text");
  }

  private List<Object> list(String path, JsonValue json, Type items) {
    if (json.getValueType() != ValueType.ARRAY) {
      fault(path, "request.not-a-list");
      return null;
    }
    List<Object> read = new ArrayList<>();
    for (JsonValue item : json.asJsonArray()) {
      String place = path + "[" + read.size() + "]";
      read.add(
          item.getValueType() == ValueType.NULL
              ? fault(place, "field.required")
              : value(place, item, items));
    }
    return read.stream().allMatch(Objects::nonNull) ? List.copyOf(read) : null;
  }

  /** A map of texts; a null in it is as good as absent. */
  private Map<String, String> texts(String path, JsonValue json) {
    if (json.getValueType() != ValueType.OBJECT) {
      return fault(path, "request.not-an-object");
    }
    Map<String, String> read = new LinkedHashMap<>();
    json.asJsonObject()
        .forEach(
            (name, value) -> {
              Object text = value(inside(path, name), value, String.class);
              if (text != null) {
                read.put(name, text.toString());
              }
            });
    return read;
  }

  private Object wholeNumber(String path, JsonValue json) {
    try {
      return ((JsonNumber) json).intValueExact();
    } catch (ArithmeticException | ClassCastException noWholeNumber) {
      return fault(path, "request.not-a-whole-number");
    }
  }

  private Object fromText(String path, String text, Class<?> wanted) {
    if (wanted == String.class) {
      return text;
    }
    if (wanted == UUID.class) {
      UUID id = Queries.id(text).orElse(null);
      return id == null ? fault(path, "request.not-an-id") : id;
    }
    if (wanted == BigDecimal.class) {
      return DECIMAL.matcher(text).matches()
          ? new BigDecimal(text)
          : fault(path, "request.not-a-decimal");
    }
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(text))
          .findFirst()
          .orElseGet(() -> fault(path, "request.not-one-of", names(wanted)));
    }
    try {
      return moment(text, wanted);
    } catch (DateTimeException wrongDate) {
      return fault(
          path, wanted == LocalDate.class ? "request.not-a-date" : "request.not-an-instant");
    } catch (IllegalArgumentException noCurrency) {
      return fault(path, "request.not-a-currency");
    }
  }

  private static Object moment(String text, Class<?> wanted) {
    if (wanted == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (wanted == Instant.class) {
      return OffsetDateTime.parse(text).toInstant();
    }
    if (wanted == Currency.class) {
      return Currency.getInstance(text);
    }
    throw new IllegalStateException("no JSON form for " + wanted);
  }

  private <T> T fault(String path, String code, Object... arguments) {
    wrong.add(Violation.of(path, code, arguments));
    return null;
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
