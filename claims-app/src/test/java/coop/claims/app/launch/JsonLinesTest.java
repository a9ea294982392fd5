package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out =
      new PrintStream(
          new JsonLines(written, line -> LogFormat.json("INFO", line)),
          true,
          StandardCharsets.UTF_8);

  @Test
  void anObjectPassesAsItIs() {
    out.println("{\"Level\":\"INFO\"}");

    assertThat(written.toString()).isEqualTo("{\"Level\":\"INFO\"}\n");
  }

  @Test
  void aBareLineBecomesOneWhateverItHolds() {
    out.println("a \"bare\" line, a back\\slash,\ta tab and é");

    assertThat(written.toString(StandardCharsets.UTF_8))
        .endsWith("\"LogMessage\":\"a \\\"bare\\\" line, a back\\\\slash,\\u0009a tab and é\"}\n")
        .hasLineCount(1);
  }

  @Test
  void emptyLinesAreNone() {
    out.print("\n \n{}\n");

    assertThat(written.toString()).isEqualTo("{}\n");
  }
}
