package coop.claims.web.api;

import coop.claims.domain.shared.LocalizedText;
import coop.claims.web.shared.Listing;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes the records of the API: their fields as they are written in JSON. Collects each record
 * and enumeration once, by name.
 */
final class Schemas {

  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, Schema> named = new TreeMap<>();

  Map<String, Schema> named() {
    return named;
  }

  /** The schema of a field's type; a reference for what has a name. */
  Schema of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == LocalizedText.class) {
      return localizedText();
    }
    if (plain.isEnum()) {
      return reference(nameOf(plain), () -> enumeration(plain));
    }
    if (plain.isRecord()) {
      return reference(nameOf(plain), () -> record(plain));
    }
    return simple(plain);
  }

  private Schema generic(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Listing.class) {
      return reference(nameOf((Class<?>) arguments[0]) + "List", () -> listing(arguments[0]));
    }
    if (type.getRawType() == Map.class) {
      return schema(SchemaType.OBJECT).additionalPropertiesSchema(of(arguments[1]));
    }
    return schema(SchemaType.ARRAY).items(of(arguments[0]));
  }

  private Schema listing(Type item) {
    return schema(SchemaType.OBJECT)
        .addProperty("items", schema(SchemaType.ARRAY).items(of(item)))
        .addProperty(
            "next",
            schema(SchemaType.STRING)
                .description("The cursor of the next page; absent on the last."))
        .addRequired("items");
  }

  private Schema localizedText() {
    return reference(
        "LocalizedText",
        () ->
            schema(SchemaType.OBJECT)
                .description("A text of the program by ISO 639-1 code; English is always there.")
                .additionalPropertiesSchema(schema(SchemaType.STRING))
                .example(Examples.of(LocalizedText.class)));
  }

  private static Schema simple(Class<?> type) {
    if (type == UUID.class) {
      return schema(SchemaType.STRING).format("uuid");
    }
    if (type == LocalDate.class) {
      return schema(SchemaType.STRING).format("date");
    }
    if (type == Instant.class) {
      return schema(SchemaType.STRING).format("date-time");
    }
    if (type == BigDecimal.class) {
      return schema(SchemaType.STRING).pattern("^-?\\d+(\\.\\d+)?$");
    }
    if (type == Currency.class) {
      return schema(SchemaType.STRING).pattern("^[A-Z]{3}$");
    }
    if (type == boolean.class || type == Boolean.class) {
      return schema(SchemaType.BOOLEAN);
    }
    if (type == int.class || type == Integer.class) {
      return schema(SchemaType.INTEGER).format("int32");
    }
    if (type == long.class || type == Long.class) {
      return schema(SchemaType.INTEGER).format("int64");
    }
    return type == Object.class ? OASFactory.createSchema() : schema(SchemaType.STRING);
  }

  private static Schema enumeration(Class<?> type) {
    Schema schema = schema(SchemaType.STRING);
    Arrays.stream(type.getEnumConstants())
        .forEach(constant -> schema.addEnumeration(((Enum<?>) constant).name()));
    return schema;
  }

  private Schema record(Class<?> type) {
    Schema schema = schema(SchemaType.OBJECT);
    var described =
        type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (described != null && !described.description().isEmpty()) {
      schema.description(described.description());
    }
    for (RecordComponent component : type.getRecordComponents()) {
      schema.addProperty(component.getName(), property(type, component));
      if (Examples.described(type, component).map(d -> d.required()).orElse(false)) {
        schema.addRequired(component.getName());
      }
    }
    return schema.example(Examples.of(type));
  }

  private Schema property(Class<?> type, RecordComponent component) {
    Schema bare = of(component.getGenericType());
    var described = Examples.described(type, component).orElse(null);
    if (described == null) {
      return bare;
    }
    if (!described.format().isEmpty()) {
      bare.format(described.format());
    }
    if (described.description().isEmpty()) {
      return bare;
    }
    // A reference ignores what stands beside it.
    return bare.getRef() == null
        ? bare.description(described.description())
        : OASFactory.createSchema().addAllOf(bare).description(described.description());
  }

  private Schema reference(String name, Supplier<Schema> schema) {
    if (!named.containsKey(name)) {
      named.put(name, OASFactory.createSchema());
      named.put(name, schema.get());
    }
    return OASFactory.createSchema().ref(REFERENCE + name);
  }

  private static Schema schema(SchemaType type) {
    return OASFactory.createSchema().type(type);
  }

  /**
   * The name programs see: as annotated, else the record's without "Body", and an inner
   * enumeration's with its owner's in front.
   */
  static String nameOf(Class<?> type) {
    var described =
        type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (described != null && !described.name().isEmpty()) {
      return described.name();
    }
    if (type.isEnum() && type.getDeclaringClass() != null) {
      return type.getDeclaringClass().getSimpleName() + type.getSimpleName();
    }
    return type.getSimpleName().replaceFirst("Body$", "");
  }
}
