package coop.claims.app.it;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The description the running application gives of itself.
 *
 * @param document as it comes from {@code /openapi}
 */
record OpenApi(JsonObject document) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "patch", "delete", "head", "options");

  /**
   * One thing that can be asked.
   *
   * @param method in upper case
   * @param path below the API's root, with its placeholders
   */
  record Operation(String method, String path, JsonObject said) {

    String name() {
      return method + " /" + path;
    }

    boolean hasPlaceholder() {
      return path.contains("{");
    }

    boolean hasBody() {
      return said.containsKey("requestBody");
    }

    boolean takesForm() {
      return hasBody()
          && said.getJsonObject("requestBody")
              .getJsonObject("content")
              .containsKey("multipart/form-data");
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static OpenApi of(RunningWar war) {
    Reply reply = Rest.anonymous(war.address()).get("/openapi", "Accept", "application/json");
    return new OpenApi(reply.must(200).json());
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    JsonObject paths = document.getJsonObject("paths");
    for (String path : paths.keySet()) {
      JsonObject item = paths.getJsonObject(path);
      for (String method : item.keySet()) {
        if (METHODS.contains(method)) {
          operations.add(
              new Operation(
                  method.toUpperCase(java.util.Locale.ROOT),
                  path.replaceFirst("^/api/v1/", ""),
                  item.getJsonObject(method)));
        }
      }
    }
    return operations;
  }

  /** The thing itself, or what it refers to. */
  JsonObject resolved(JsonObject thing) {
    JsonValue reference = thing.get("$ref");
    if (reference == null) {
      return thing;
    }
    URI place = URI.create(thing.getString("$ref"));
    return document.getValue(place.getFragment()).asJsonObject();
  }
}
