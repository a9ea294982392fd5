package coop.claims.app.it;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** One user at the REST API. */
public final class Rest {

  /** What all the demo's users sign in with. */
  public static final String PASSWORD = "claims-demo";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI root;
  private final String authorization;

  private Rest(URI server, String authorization) {
    this.root = server.resolve("api/v1/");
    this.authorization = authorization;
  }

  /** Signs in by user name and password, and goes on with a token. */
  public static Rest signedIn(URI server, String user) {
    String secret =
        withPassword(server, user, PASSWORD)
            .post("tokens", Json.object("name", "test"))
            .must(201)
            .json()
            .getString("token");
    return withToken(server, secret);
  }

  public static Rest withToken(URI server, String secret) {
    return new Rest(server, "Bearer " + secret);
  }

  public static Rest withPassword(URI server, String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Rest(server, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  public static Rest anonymous(URI server) {
    return new Rest(server, null);
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Reply post(String path, JsonObject body, String... headers) {
    return send("POST", path, json(body), withType("application/json", headers));
  }

  public Reply post(String path, JsonObjectBuilder body, String... headers) {
    return post(path, body.build(), headers);
  }

  public Reply patch(String path, JsonObject body, String... headers) {
    return send("PATCH", path, json(body), withType("application/merge-patch+json", headers));
  }

  public Reply delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  public Reply upload(String path, Multipart form, String... headers) {
    return send("POST", path, form.publisher(), withType(form.contentType(), headers));
  }

  /** Anything; the headers as name, value, name, value. */
  public Reply send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path)).timeout(LIMIT).method(method, body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Reply(
          method + " " + path,
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  private static BodyPublisher json(JsonObject body) {
    return BodyPublishers.ofString(body.toString());
  }

  private static String[] withType(String type, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = type;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return all;
  }
}
