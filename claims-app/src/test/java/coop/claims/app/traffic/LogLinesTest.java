package coop.claims.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.web.shared.RequestId;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  private static final String ID = "0123456789abcdef";

  @Test
  void aLineOfTextBeginsWithTheNameOfItsRequest() {
    assertThat(line("[INFO] done\n")).isEqualTo("[" + ID + "] [INFO] done\n");
  }

  @Test
  void aLineOfJsonHasItAsAMember() {
    assertThat(line("{\"Level\":\"INFO\"}\n"))
        .isEqualTo("{\"requestId\":\"" + ID + "\",\"Level\":\"INFO\"}\n");
  }

  @Test
  void outsideOfARequestALineStaysAsItIs() {
    assertThat(format("[INFO] done\n")).isEqualTo("[INFO] done\n");
  }

  private static String line(String formatted) {
    RequestId.begin(ID);
    try {
      return format(formatted);
    } finally {
      RequestId.end();
    }
  }

  private static String format(String formatted) {
    Formatter server =
        new Formatter() {
          @Override
          public String format(LogRecord entry) {
            return formatted;
          }
        };
    return new LogLines.Named(server).format(new LogRecord(Level.INFO, "done"));
  }
}
