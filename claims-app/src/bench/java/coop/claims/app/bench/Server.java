package coop.claims.app.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code java -jar claims.jar} with the demo in it, and the way into its database. */
final class Server implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  /** What the collector wrote of a full collection: before, after, and of how much. */
  private static final Pattern COLLECTED = Pattern.compile("Pause Full.* \\d+M->(\\d+)M");

  private final Path home;
  private final int port;
  private final Process process;

  private Server(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  static Server start(Path jar, Path folder) throws Exception {
    Path home = Files.createTempDirectory(folder, "bench-home");
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xlog:gc:file=" + gcLog(home),
                "-Dclaims.home=" + home,
                "-Dclaims.demo=true",
                // The clock would work on what the generator leaves overdue.
                "-Dclaims.job.interval=PT24H",
                "-Dclaims.ledger.interval=PT24H",
                "-jar",
                jar.toString(),
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile())
            .start();
    Server server = new Server(home, port, process);
    server.awaitReady();
    return server;
  }

  private void awaitReady() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready = HttpRequest.newBuilder(address().resolve("health/ready")).build();
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        process.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IllegalStateException("the server did not start; see the log beside " + home);
  }

  URI address() {
    return URI.create("http://localhost:" + port + "/");
  }

  /** Past every wall. */
  Connection database() throws IOException, SQLException {
    Properties known = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("database.properties"))) {
      known.load(reader);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + known.getProperty("port") + "/claims",
        "postgres",
        known.getProperty("superuser.password"));
  }

  /** Bytes in use after everything that can be forgotten was, whoever allocates meanwhile. */
  long heapAfterCollection() throws IOException, InterruptedException {
    jcmd("GC.run");
    long used = -1;
    for (String line : Files.readAllLines(gcLog(home))) {
      Matcher collected = COLLECTED.matcher(line);
      if (collected.find()) {
        used = Long.parseLong(collected.group(1)) << 20;
      }
    }
    if (used < 0) {
      throw new IllegalStateException("the collector says nothing about the heap");
    }
    return used;
  }

  private static Path gcLog(Path home) {
    return home.resolveSibling(home.getFileName() + ".gc.log");
  }

  private void jcmd(String command) throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(process.pid()),
            command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
