package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.ShortLife;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The built {@code claims.jar} as a process of its own, on a free port of this machine. */
final class RunningJar implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path log;
  private final int port;

  private RunningJar(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it and does not wait. */
  static RunningJar start(Path home, Path logs, String... properties) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path log = Files.createTempFile(logs, "claims-jar", ".log");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(ShortLife.OPTIONS);
    words.add("-Dclaims.home=" + home);
    words.addAll(List.of(properties));
    words.addAll(List.of("-jar", System.getProperty("claims.jar")));
    words.addAll(List.of("--port", Integer.toString(port)));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.to(new File(log.toString())));
    return new RunningJar(builder.start(), log, port);
  }

  /** Waits until it says ready, and answers what it said. */
  String awaitReady() throws Exception {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (Instant.now().isBefore(limit)) {
      assertThat(process.isAlive()).as("claims.jar ended:%n%s", log()).isTrue();
      HttpResponse<String> answer = ask("ready");
      if (answer != null && answer.statusCode() == 200) {
        return answer.body();
      }
      Pause.brief();
    }
    throw new AssertionError("claims.jar is not ready:\n" + log());
  }

  /** Waits for something of it, with a limit. */
  void await(String what, Callable<Boolean> condition) throws Exception {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!condition.call()) {
      assertThat(Instant.now()).as("%s:%n%s", what, log()).isBefore(limit);
      Pause.brief();
    }
  }

  /** The status of one of its health checks; 0 when it does not answer. */
  int health(String check) throws InterruptedException {
    HttpResponse<String> answer = ask(check);
    return answer == null ? 0 : answer.statusCode();
  }

  /** Waits for its end and answers the exit code. */
  int awaitEnd() throws Exception {
    assertThat(process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS))
        .as("still running:%n%s", log())
        .isTrue();
    return process.exitValue();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  void kill() throws Exception {
    process.destroyForcibly();
    awaitEnd();
  }

  void terminate() throws Exception {
    process.destroy();
    awaitEnd();
  }

  @Override
  public void close() throws Exception {
    terminate();
  }

  private HttpResponse<String> ask(String check) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/" + check))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException notYet) {
      return null;
    }
  }
}
