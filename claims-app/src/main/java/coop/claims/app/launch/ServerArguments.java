package coop.claims.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the server is told: the launcher's own options first, then whatever was typed. */
final class ServerArguments {

  private static final List<String> OURS = List.of("--rootdir", "--prebootcommandfile");
  private static final int DEFAULT_PORT = 8080;
  private static final String SERVER_CONFIG = "configs.config.server-config.";
  private static final String SERVER_LOGGING = "/MICRO-INF/domain/logging.properties";

  private static final String QUIETER =
      """

      # Expired authorities in the server's trust store, schemas of libraries, its own settings.
      javax.enterprise.system.security.ssl.level=SEVERE
      javax.enterprise.system.tools.deployment.dol.level=SEVERE
      fish.payara.boot.runtime.BootCommand.level=WARNING
      # A whole JDBC address with a hundred defaults.
      org.flywaydb.core.FlywayExecutor.level=WARNING
      """;

  /** The server's own formatter writes an object on each line. */
  private static final String AS_JSON =
      """

      java.util.logging.ConsoleHandler.formatter=\
        fish.payara.enterprise.server.logging.JSONLogFormatter
      """;

  private static final String WITHOUT_COLOURS =
      """

      com.sun.enterprise.server.logging.ODLLogFormatter.ansiColor=false
      """;

  private ServerArguments() {}

  /** Refuses options that the launcher must set itself, and a port that is taken. */
  static void check(List<String> typed) throws StartRefused {
    refuseOurs(typed);
    if (typed.stream().noneMatch("--autobindhttp"::equalsIgnoreCase)) {
      refuseTaken(port(typed));
    }
  }

  private static void refuseOurs(List<String> typed) throws StartRefused {
    for (String option : OURS) {
      if (typed.stream().anyMatch(option::equalsIgnoreCase)) {
        throw new StartRefused(
            "The option "
                + option
                + " is set by the launcher; name another home with -Dclaims.home=<folder>, or run"
                + " claims.war on a server of your own.");
      }
    }
  }

  /** The port the server will listen on: the one typed, or 8080. */
  static int port(List<String> typed) throws StartRefused {
    for (int i = 0; i + 1 < typed.size(); i++) {
      if ("--port".equalsIgnoreCase(typed.get(i))) {
        try {
          return Integer.parseInt(typed.get(i + 1));
        } catch (NumberFormatException e) {
          throw new StartRefused("The port '" + typed.get(i + 1) + "' is not a number.", e);
        }
      }
    }
    return DEFAULT_PORT;
  }

  private static void refuseTaken(int port) throws StartRefused {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefused(
          "Port " + port + " cannot be used (" + e.getMessage() + "); choose another with --port.",
          e);
    }
  }

  /**
   * Makes the server's working folder anew and answers the full list of options.
   *
   * @param loopbackOnly whether only this machine may connect
   * @param log how lines of the log are written
   */
  static String[] prepare(Home home, boolean loopbackOnly, LogFormat log, List<String> typed)
      throws IOException {
    Path folder = home.server();
    Home.deleteTree(folder);
    Home.createForOwnerAlone(folder);
    Path commands = folder.resolve("before-boot.txt");
    Files.writeString(commands, commands(loopbackOnly ? "127.0.0.1" : "0.0.0.0"));
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--nohazelcast", "--disablephonehome"));
    all.addAll(List.of("--rootdir", folder.toString()));
    all.addAll(List.of("--prebootcommandfile", commands.toString()));
    try (InputStream logging = ServerArguments.class.getResourceAsStream(SERVER_LOGGING)) {
      if (logging != null) {
        String text =
            new String(logging.readAllBytes(), StandardCharsets.ISO_8859_1) + QUIETER + how(log);
        Path file = folder.resolve("logging.properties");
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        all.addAll(List.of("--logproperties", file.toString()));
      }
    }
    all.addAll(typed);
    return all.toArray(String[]::new);
  }

  /** Colours are for a terminal; in a journal they are in the way of every search. */
  private static String how(LogFormat log) {
    if (log == LogFormat.JSON) {
      return AS_JSON;
    }
    return System.console() == null ? WITHOUT_COLOURS : "";
  }

  /** The data grid is off here as well: with it the server opens a port to everybody. */
  /** Of a request's first line and headers: what is searched for may be long, and is answered. */
  private static final int MOST_HEADER_BYTES = 64 * 1024;

  private static String commands(String address) {
    String headers =
        "network-config.protocols.protocol.http-listener.http.header-buffer-length-bytes=";
    String listener = "network-config.network-listeners.network-listener.%s.address=%s";
    return String.join(
        "\n",
        "set " + SERVER_CONFIG + "hazelcast-config-specific-configuration.enabled=false",
        "set " + SERVER_CONFIG + headers + MOST_HEADER_BYTES,
        "set " + SERVER_CONFIG + listener.formatted("http-listener", address),
        "set " + SERVER_CONFIG + listener.formatted("https-listener", address),
        "");
  }
}
