package coop.claims.web.shared;

import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer of 201.
 *
 * @param body null when the thing was made but is there no longer: a repeated request is still
 *     answered with its id and its address
 * @param path of the new thing, below the API's root, without a slash in front
 * @param version of the aggregate it belongs to; null when it has none
 */
public record Created<T>(T body, String path, Long version) {

  /** What is left to say of a thing that was made and is gone. */
  @Schema(hidden = true)
  record Remembered(@Schema(required = true) String id) {}

  /**
   * The thing that was made, as it is now. A repeated request is answered by its receipt, and
   * somebody may have removed the thing since it was made.
   *
   * @param reading reads it; what it cannot find is gone
   */
  public static <T> Created<T> read(String path, Supplier<Versioned<T>> reading) {
    try {
      Versioned<T> made = reading.get();
      return new Created<>(made.body(), path, made.version());
    } catch (ApiProblem problem) {
      if (problem.status() == Status.NOT_FOUND.getStatusCode()) {
        return new Created<>(null, path, null);
      }
      throw problem;
    }
  }

  /** What the answer says. */
  Object told() {
    return body == null ? new Remembered(path.substring(path.lastIndexOf('/') + 1)) : body;
  }
}
