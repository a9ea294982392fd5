package coop.claims.persistence.shared;

import coop.claims.domain.shared.LocalizedText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records as JSON and back, by the names of their components, for what is kept as a document:
 * catalogues, submissions, the rows of a statement. Numbers with a scale are written as text, so
 * that {@code 12.50} stays {@code 12.50}. Null is left out. Where a component may hold anything (a
 * finding's arguments), what is neither text, whole number nor boolean says what it is: {@code
 * {"date": "2026-01-31"}}. A map holds texts, and a localized text is such a map.
 *
 * <p>Renaming a component of such a record changes what is stored: keep reading the old name.
 */
public final class RecordJson {

  /** Looked up once: the static methods of {@code Json} search the class path at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private RecordJson() {}

  /** A record, a localized text or a map of texts. */
  public static String write(Object value) {
    return toJson(value, value.getClass()).toString();
  }

  /** Records of one type. */
  public static <T extends Record> String write(List<T> values, Class<T> element) {
    return toJson(values, listOf(element)).toString();
  }

  public static <T> T read(String text, Type type) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      @SuppressWarnings("unchecked")
      T value = (T) fromJson(reader.readValue(), type);
      return value;
    }
  }

  /** The type of a list of such records, for {@link #read}. */
  public static Type listOf(Class<?> element) {
    return new ListOf(element);
  }

  private static JsonValue toJson(Object value, Type declared) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof List<?> list) {
      Type element = argument(declared, 0);
      JsonArrayBuilder array = JSON.createArrayBuilder();
      list.forEach(each -> array.add(toJson(each, element)));
      return array.build();
    }
    if (value instanceof LocalizedText text && declared != Object.class) {
      return toJson(text.byLanguage(), Map.class);
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = JSON.createObjectBuilder();
      map.entrySet().stream()
          .sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
          .forEach(e -> object.add(e.getKey().toString(), toJson(e.getValue(), String.class)));
      return object.build();
    }
    if (value instanceof Integer number) {
      return JSON.createValue(number);
    }
    if (value instanceof Long number) {
      return JSON.createValue(number);
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof String text) {
      return JSON.createValue(text);
    }
    if (declared == Object.class) {
      return JSON.createObjectBuilder()
          .add(Anything.of(value.getClass()).name, toJson(value, value.getClass()))
          .build();
    }
    if (value instanceof Record record) {
      return ofRecord(record);
    }
    return JSON.createValue(asText(value));
  }

  private static JsonValue ofRecord(Record record) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(record);
        if (value != null) {
          object.add(component.getName(), toJson(value, component.getGenericType()));
        }
      } catch (ReflectiveOperationException unreadable) {
        throw new IllegalArgumentException(record.getClass() + " cannot be written", unreadable);
      }
    }
    return object.build();
  }

  private static String asText(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Instant
        || value instanceof LocalDate
        || value instanceof UUID
        || value instanceof Currency) {
      return value.toString();
    }
    throw new IllegalArgumentException("no JSON form for " + value.getClass());
  }

  private static Object fromJson(JsonValue json, Type type) {
    Class<?> wanted = rawType(type);
    return switch (json.getValueType()) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case NUMBER ->
          wanted == long.class || wanted == Long.class
              ? (Object) ((JsonNumber) json).longValueExact()
              : (Object) ((JsonNumber) json).intValueExact();
      case STRING -> fromText(((JsonString) json).getString(), wanted);
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        json.asJsonArray().forEach(each -> list.add(fromJson(each, argument(type, 0))));
        yield list;
      }
      case OBJECT -> fromObject(json.asJsonObject(), type);
    };
  }

  private static Object fromObject(Map<String, JsonValue> object, Type type) {
    Class<?> wanted = rawType(type);
    if (wanted == Object.class) {
      Map.Entry<String, JsonValue> only = object.entrySet().iterator().next();
      return fromJson(only.getValue(), Anything.named(only.getKey()).type);
    }
    if (wanted == Map.class) {
      return texts(object);
    }
    if (wanted == LocalizedText.class) {
      return new LocalizedText(texts(object));
    }
    RecordComponent[] components = wanted.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                c -> fromJson(object.getOrDefault(c.getName(), JsonValue.NULL), c.getGenericType()))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return wanted.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalArgumentException(wanted + " cannot be read", unreadable);
    }
  }

  private static Map<String, String> texts(Map<String, JsonValue> object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
    return texts;
  }

  private static Object fromText(String text, Class<?> wanted) {
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(each -> ((Enum<?>) each).name().equals(text))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(text + " is not of " + wanted));
    }
    if (wanted == BigDecimal.class) {
      return new BigDecimal(text);
    }
    if (wanted == Instant.class) {
      return Instant.parse(text);
    }
    if (wanted == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (wanted == UUID.class) {
      return UUID.fromString(text);
    }
    if (wanted == Currency.class) {
      return Currency.getInstance(text);
    }
    return text;
  }

  private static Class<?> rawType(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }

  private record ListOf(Class<?> element) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {element};
    }

    @Override
    public Type getRawType() {
      return List.class;
    }

    @Override
    public Type getOwnerType() {
      return null;
    }
  }
}
