package coop.claims.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Set;

/**
 * A change of some fields (RFC 7396): a field that is absent stays, a null clears it, an object is
 * merged, a list is replaced.
 */
public record MergePatch(JsonObject patch) {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /**
   * The record as it shall be.
   *
   * @throws ApiProblem 400 when the patch names unknown fields or has wrong types
   */
  @SuppressWarnings("unchecked")
  public <T extends Record> T applyTo(T current) {
    Class<T> type = (Class<T>) current.getClass();
    RecordReader.read(patch, type);
    return RecordReader.read(
        Json.createMergePatch(patch).apply(RecordWriter.write(current)).asJsonObject(), type);
  }

  /** Fields the patch speaks of, nulls included. */
  public Set<String> fields() {
    return patch.keySet();
  }
}
