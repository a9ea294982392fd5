package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the API answered.
 *
 * @param asked method and path, for messages
 */
public record Reply(String asked, HttpResponse<byte[]> response) {

  private static final String PROBLEM = "application/problem+json";

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The version of what was answered or changed, as {@code If-Match} wants it. */
  public String etag() {
    assertThat(header("ETag")).as("ETag of %s", this).isNotEmpty();
    return header("ETag");
  }

  public JsonObject json() {
    try (JsonReader reader =
        jakarta.json.Json.createReader(new ByteArrayInputStream(response.body()))) {
      return reader.readObject();
    }
  }

  /** Of a list: its items. */
  public List<JsonObject> items() {
    return json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** The id of what was made or read. */
  public String id() {
    return json().getString("id");
  }

  /** Fails unless the status is that one. */
  public Reply must(int status) {
    assertThat(status()).as("%s", this).isEqualTo(status);
    return this;
  }

  /** Fails unless it is a well-formed problem of that status and code, in words people can read. */
  public Reply mustRefuse(int status, String code) {
    must(status);
    assertThat(header("Content-Type")).as("%s", this).startsWith(PROBLEM);
    JsonObject problem = json();
    assertThat(problem.getString("code")).as("%s", this).isEqualTo(code);
    assertThat(problem.getString("type")).as("%s", this).endsWith(code);
    assertThat(problem.getInt("status")).as("%s", this).isEqualTo(status);
    assertThat(problem.getString("title")).as("%s", this).isNotBlank();
    assertThat(problem.getString("detail")).as("%s", this).isNotBlank().isNotEqualTo(code);
    violations()
        .forEach(v -> assertThat(v.getString("detail")).isNotBlank().isNotEqualTo(v.get("code")));
    return this;
  }

  /** As {@link #mustRefuse}, with a violation of that code at that path. */
  public Reply mustRefuseAt(int status, String code, String path, String violation) {
    mustRefuse(status, code);
    assertThat(violations())
        .as("%s", this)
        .anySatisfy(
            v -> {
              assertThat(v.getString("path")).isEqualTo(path);
              assertThat(v.getString("code")).isEqualTo(violation);
            });
    return this;
  }

  private List<JsonObject> violations() {
    JsonObject problem = json();
    return problem.containsKey("violations")
        ? problem.getJsonArray("violations").getValuesAs(JsonObject.class)
        : List.of();
  }

  /** The texts in a list of the answer. */
  public List<String> texts(String name) {
    return json().getJsonArray(name).getValuesAs(JsonString::getString);
  }

  @Override
  public String toString() {
    return asked + " -> " + status() + " " + text();
  }
}
