package coop.claims.persistence.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * UUIDs of rows, other than their ids, in columns of type {@code uuid}. The provider's own
 * conversion fails on null, and hands over what the driver gave; this one takes either.
 */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {

  @Override
  public Object convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(Object column) {
    if (column == null || column instanceof UUID) {
      return (UUID) column;
    }
    return UUID.fromString(column.toString());
  }
}
