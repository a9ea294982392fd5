package coop.claims.persistence.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets of UUIDs of rows in columns of type {@code uuid[]}: written as the database writes an array,
 * read from the array the provider has made of it, or from text.
 */
@Converter
public class UuidsColumn implements AttributeConverter<Set<UUID>, Object> {

  @Override
  public Object convertToDatabaseColumn(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public Set<UUID> convertToEntityAttribute(Object column) {
    Stream<String> ids =
        column instanceof Object[] array
            ? Arrays.stream(array).map(Object::toString)
            : Arrays.stream(column.toString().replaceAll("[{}]", "").split(","));
    return ids.filter(id -> !id.isEmpty())
        .map(UUID::fromString)
        .collect(Collectors.toUnmodifiableSet());
  }
}
