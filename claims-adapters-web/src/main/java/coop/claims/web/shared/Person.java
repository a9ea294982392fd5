package coop.claims.web.shared;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody, as far as the caller may know who. */
@Schema(description = "Somebody. Partners never learn who of the validation team it was.")
public record Person(UUID id, @Schema(example = "Claire Martin") String name) {

  /** Null for null, and for who is nobody in particular to the caller. */
  public static Person of(UUID id, Map<UUID, String> names) {
    String name = id == null ? "" : names.getOrDefault(id, "");
    return name.isEmpty() ? null : new Person(id, name);
  }

  /** Null when one of them is: for who is nobody in particular, and for the system. */
  public static Person of(UUID id, String name) {
    return id == null || name == null ? null : new Person(id, name);
  }
}
