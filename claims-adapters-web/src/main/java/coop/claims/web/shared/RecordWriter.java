package coop.claims.web.shared;

import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/**
 * Makes JSON of records: fields in the order they are declared, nulls left out, decimals, ids,
 * dates and instants as strings. The reverse is {@link RecordReader}.
 */
final class RecordWriter {

  /** Looked up once: the static methods of {@code Json} search the class path at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private RecordWriter() {}

  static JsonObject write(Record written) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    for (RecordComponent component : written.getClass().getRecordComponents()) {
      Object value = valueOf(component, written);
      if (value != null) {
        json.add(component.getName(), value(value));
      }
    }
    return json.build();
  }

  private static Object valueOf(RecordComponent component, Record written) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(written);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(component + " cannot be written as JSON", unreadable);
    }
  }

  static JsonValue value(Object value) {
    if (value instanceof Money money) {
      return write(Amount.of(money));
    }
    if (value instanceof LocalizedText text) {
      return object(text.byLanguage());
    }
    if (value instanceof Record nested) {
      return write(nested);
    }
    if (value instanceof Collection<?> list) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      list.forEach(item -> array.add(value(item)));
      return array.build();
    }
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer number) {
      return JSON.createValue(number);
    }
    if (value instanceof Long number) {
      return JSON.createValue(number);
    }
    return JSON.createValue(text(value));
  }

  private static JsonObject object(Map<?, ?> map) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    map.entrySet().stream()
        .sorted((a, b) -> text(a.getKey()).compareTo(text(b.getKey())))
        .forEach(entry -> json.add(text(entry.getKey()), value(entry.getValue())));
    return json.build();
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof Currency currency ? currency.getCurrencyCode() : value.toString();
  }
}
