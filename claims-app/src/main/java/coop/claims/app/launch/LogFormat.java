package coop.claims.app.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** How lines of the log are written. */
enum LogFormat {
  /** For people. */
  TEXT,
  /** For machines: one JSON object on each line, all on standard output. */
  JSON;

  /**
   * From now on. With JSON the server's lines, which go where errors go, come out beside the
   * others, and whatever a library prints becomes an object.
   */
  void begin() {
    if (this == JSON) {
      PrintStream lines =
          new PrintStream(
              new JsonLines(System.out, line -> json("INFO", line)), true, StandardCharsets.UTF_8);
      System.setOut(lines);
      System.setErr(lines);
    }
  }

  /** Says one line of the launcher's own. */
  void say(PrintStream stream, String level, String line) {
    stream.println(this == JSON ? json(level, line) : line);
  }

  /** With the members that the server's formatter writes. */
  static String json(String level, String line) {
    return "{\"Timestamp\":\"%s\",\"Level\":\"%s\",\"LoggerName\":\"claims-launcher\",\"LogMessage\":\"%s\"}"
        .formatted(Instant.now(), level, escaped(line));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
              } else if (c < ' ') {
                escaped.append("\\u%04x".formatted(c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }
}
