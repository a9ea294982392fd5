package coop.claims.app.it;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;

/** Bodies written as they read: name, value, name, value. */
public final class Json {

  private Json() {}

  public static JsonObject object(Object... pairs) {
    JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      object.add((String) pairs[i], value(pairs[i + 1]));
    }
    return object.build();
  }

  public static JsonArray list(Object... items) {
    JsonArrayBuilder list = jakarta.json.Json.createArrayBuilder();
    for (Object item : items) {
      list.add(value(item));
    }
    return list.build();
  }

  /** The same object with some fields set otherwise; {@code null} is JSON's null. */
  public static JsonObject with(JsonObject base, Object... pairs) {
    JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder(base);
    for (int i = 0; i < pairs.length; i += 2) {
      object.add((String) pairs[i], value(pairs[i + 1]));
    }
    return object.build();
  }

  /** The same object with a field less. */
  public static JsonObject without(JsonObject base, String field) {
    return jakarta.json.Json.createObjectBuilder(base).remove(field).build();
  }

  public static JsonObject money(String amount, String currency) {
    return object("amount", amount, "currency", currency);
  }

  private static JsonValue value(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer number) {
      return jakarta.json.Json.createValue(number);
    }
    if (value instanceof Collection<?> items) {
      return list(items.toArray());
    }
    return jakarta.json.Json.createValue(value.toString());
  }
}
