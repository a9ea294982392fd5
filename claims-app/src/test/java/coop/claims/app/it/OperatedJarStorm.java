package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code claims.jar} as whoever operates it sees it, from one demo start to its end. */
class OperatedJarStorm {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int TERMINATED = 143;

  @TempDir private Path folder;

  @Test
  void whatRunsMayFinishWhileNothingNewIsTakenAndTheDemoIsServedAsADemoOnly() throws Exception {
    Path home = folder.resolve("home");
    try (TraceReceiver traces = new TraceReceiver();
        JarServer server =
            JarServer.start(
                home,
                "-Dclaims.demo=yes",
                "-Dclaims.log.format=json",
                "-Dotel.exporter.otlp.endpoint=" + traces.address())) {
      server.awaitReady();
      stopDuringAnUpload(server);
      assertThat(server.awaitEnd()).as(server.said()).isEqualTo(TERMINATED);
      everyLineIsAnObject(server.said());
      assertThat(traces.has("ClaimEvidence.")).as("a span under the in-port's name").isTrue();
      assertThat(traces.has("the-slow-upload")).as("a span names its request").isTrue();
    }

    JarServer exposed = JarServer.start(home, new String[0]);

    assertThat(exposed.awaitEnd()).isEqualTo(1);
    assertThat(exposed.said()).contains("The database holds the demo's people");
  }

  private static void stopDuringAnUpload(JarServer server) throws Exception {
    Rest partner = server.as("aurora-admin");
    OwnClaim claim = OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"));
    String token =
        Rest.withPassword(server.address(), "aurora-admin", Rest.PASSWORD)
            .post("tokens", Json.object("name", "slow"))
            .must(201)
            .json()
            .getString("token");
    try (SlowUpload upload =
        SlowUpload.begin(
            server.address(), token, claim.path("documents"), "slow.png", Papers.png("slow"))) {
      Waiting.upTo(LIMIT)
          .until("the upload is under way", () -> ready(server).body().contains("\"1\""));
      server.askToStop();
      Waiting.upTo(LIMIT).until("it is no longer ready", () -> ready(server).statusCode() == 503);
      Reply refused = partner.get("me");
      refused.mustRefuse(503, "request.stopping");
      assertThat(refused.header("Retry-After")).isNotEmpty();

      assertThat(upload.finish())
          .startsWith("HTTP/1.1 201")
          .containsIgnoringCase("X-Request-Id: the-slow-upload")
          .contains("slow.png");
    }
  }

  private static HttpResponse<String> ready(JarServer server) throws Exception {
    URI address = server.address().resolve("health/ready");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).timeout(LIMIT).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void everyLineIsAnObject(String log) {
    assertThat(log.lines().filter(line -> !line.isBlank()))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              JsonObject entry =
                  jakarta.json.Json.createReader(new StringReader(line)).readObject();
              assertThat(entry.keySet()).contains("Timestamp", "Level", "LogMessage");
            });
  }
}
