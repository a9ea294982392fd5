package coop.claims.app.it;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code java -jar claims.jar} on a home of its own: to be killed. */
public final class JarServer implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration END_LIMIT = Duration.ofMinutes(2);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path home;
  private final Path log;
  private final int port;
  private final Process process;

  private JarServer(Path home, Path log, int port, Process process) {
    this.home = home;
    this.log = log;
    this.port = port;
    this.process = process;
  }

  /** Starts it on a free port with the demo's data, and does not wait. */
  public static JarServer start(Path home) throws IOException {
    return start(home, "-Dclaims.demo=true");
  }

  /** Starts it on a free port, told by properties such as {@code -Dclaims.demo=true}. */
  public static JarServer start(Path home, String... properties) throws IOException {
    return start(home, freePort(), List.of(properties));
  }

  /** The next one with the demo's data on the same home and port, where clients look for it. */
  public JarServer again() throws IOException {
    return start(home, port, List.of("-Dclaims.demo=true"));
  }

  /** Runs one of its commands on that home; answers all it said, once it ended well. */
  static String command(Path home, String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ShortLife.OPTIONS);
    line.add("-Dclaims.home=" + home);
    line.addAll(List.of("-jar", System.getProperty("claims.jar")));
    line.addAll(List.of(words));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", words) + ":\n" + said);
    }
    return said;
  }

  private static JarServer start(Path home, int port, List<String> properties) throws IOException {
    Path log = Files.createTempFile(home.toAbsolutePath().getParent(), "claims-", ".log");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(ShortLife.OPTIONS);
    words.add("-Dclaims.home=" + home);
    words.addAll(properties);
    words.addAll(List.of("-jar", System.getProperty("claims.jar")));
    words.addAll(List.of("--port", Integer.toString(port)));
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new JarServer(home, log, port, process);
  }

  /** Waits until it says it is ready. */
  public JarServer awaitReady() {
    try {
      Waiting.upTo(START_LIMIT)
          .until("claims.jar is ready", () -> !process.isAlive() || isReady(address()));
    } catch (AssertionError e) {
      throw new AssertionError(said(), e);
    }
    if (!process.isAlive()) {
      throw new AssertionError("claims.jar ended:\n" + said());
    }
    return this;
  }

  /** Whether the server at that address says it is ready. */
  static boolean isReady(URI address) throws IOException, InterruptedException {
    HttpRequest ready =
        HttpRequest.newBuilder(address.resolve("health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    return CLIENT.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
  }

  public URI address() {
    return URI.create("http://localhost:" + port + "/");
  }

  public Rest as(String user) {
    return Rest.signedIn(address(), user);
  }

  Path home() {
    return home;
  }

  Ledger ledger() {
    return new Ledger(home);
  }

  /** Everything it wrote so far. */
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "nothing that can be read: " + e;
    }
  }

  /** Asks it to stop, as {@code kill} does, and does not wait. */
  void askToStop() {
    process.destroy();
  }

  /** As {@code kill -9} does, without a last word. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** The process number of its PostgreSQL. */
  long postmaster() throws IOException {
    Path file = home.resolve("database").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).get(0).strip());
  }

  /** Ends its PostgreSQL the same way. */
  void killDatabase() throws IOException {
    ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
    postmaster.destroyForcibly();
    Waiting.upTo(END_LIMIT).until("PostgreSQL is gone", () -> !postmaster.isAlive());
  }

  /** Waits for its end; answers the exit code. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("claims.jar still runs:\n" + said());
    }
    return process.exitValue();
  }

  /** Asks it to stop, and its database with it. */
  @Override
  public void close() {
    process.destroy();
    try {
      awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
