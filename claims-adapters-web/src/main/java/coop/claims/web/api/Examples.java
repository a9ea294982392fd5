package coop.claims.web.api;

import coop.claims.domain.shared.LocalizedText;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes an example of every record, from the examples its fields give. */
final class Examples {

  private static final Map<Class<?>, Object> BY_TYPE =
      Map.ofEntries(
          Map.entry(UUID.class, "0198c0de-0000-7000-8000-000000000001"),
          Map.entry(LocalDate.class, "2026-03-31"),
          Map.entry(Instant.class, "2026-03-31T17:00:00Z"),
          Map.entry(BigDecimal.class, "12.50"),
          Map.entry(Currency.class, "EUR"),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(int.class, 1),
          Map.entry(Integer.class, 1),
          Map.entry(long.class, 1),
          Map.entry(Long.class, 1),
          Map.entry(
              LocalizedText.class,
              Map.of("en", "Digital advertising", "fr", "Publicité numérique")));

  private Examples() {}

  static Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? Map.of("NEW", of(arguments[1]))
          : List.of(of(arguments[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return ((Enum<?>) plain.getEnumConstants()[0]).name();
    }
    if (BY_TYPE.containsKey(plain)) {
      return BY_TYPE.get(plain);
    }
    return plain.isRecord() ? record(plain) : "text";
  }

  private static Map<String, Object> record(Class<?> type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String given = described(type, component).map(Schema::example).orElse("");
      if (!given.isEmpty()) {
        fields.put(component.getName(), typed(given, component.getType()));
      } else if (component.getType() != String.class) {
        fields.put(component.getName(), of(component.getGenericType()));
      }
    }
    return fields;
  }

  private static Object typed(String example, Class<?> type) {
    boolean number =
        type == int.class || type == Integer.class || type == long.class || type == Long.class;
    return number ? (Object) Integer.valueOf(example) : example;
  }

  /** What the record says of a field. */
  static Optional<Schema> described(Class<?> type, RecordComponent component) {
    try {
      Field field = type.getDeclaredField(component.getName());
      return Optional.ofNullable(field.getAnnotation(Schema.class));
    } catch (NoSuchFieldException never) {
      throw new IllegalStateException("a record has a field for each component", never);
    }
  }
}
