package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill in the middle of an import leaves nothing of it; the next start takes it in whole. */
class SetUpKillStorm {

  /** Each password takes its time, and the transaction has sixty seconds. */
  private static final int PEOPLE = 100;

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** The lock that is held while a file is taken in. */
  private static final String TAKING_IN =
      "select pid from pg_locks where locktype = 'advisory' and granted and classid = 25452";

  @TempDir private Path folder;

  @Test
  void nothingIsHalfDone() throws Exception {
    Path home = folder.resolve("home");
    Path file = folder.resolve("people.json");
    Files.writeString(file, people());
    Ledger ledger = new Ledger(home);
    try (JarServer killed = JarServer.start(home, "-Dclaims.setup.file=" + file)) {
      Waiting.upTo(LIMIT).until("the import runs", () -> !ledger.rows(TAKING_IN).isEmpty());
      killed.kill();
    }

    try (JarServer empty = JarServer.start(home, "-Dclaims.demo=false").awaitReady()) {
      assertThat(empty.said()).contains("/setup/");
      assertThat(count(ledger, "app_user")).isEqualTo("0");
      assertThat(count(ledger, "vendor_entity")).isEqualTo("0");
      assertThat(count(ledger, "master_data_file")).isEqualTo("0");
    }

    try (JarServer whole = JarServer.start(home, "-Dclaims.setup.file=" + file).awaitReady()) {
      assertThat(whole.said()).doesNotContain("/setup/", "let-me-in-once");
      assertThat(count(ledger, "app_user")).isEqualTo(Integer.toString(PEOPLE));
      assertThat(count(ledger, "first_password")).isEqualTo(Integer.toString(PEOPLE));
    }
  }

  private static String count(Ledger ledger, String table) {
    return ledger.rows("select count(*) from " + table).get(0).get(0);
  }

  private static String people() {
    return "{\"initialPassword\": \"let-me-in-once\",\n"
        + "\"entities\": [{\"code\": \"IE\", \"name\": \"Ireland\", \"currency\": \"EUR\"}],\n"
        + "\"users\": ["
        + IntStream.range(0, PEOPLE)
            .mapToObj(
                i ->
                    "{\"username\": \"p"
                        + i
                        + "\", \"name\": \"P\", \"email\": \"p@example.org\","
                        + " \"timeZone\": \"UTC\", \"roles\": [{\"role\": \"REVIEWER\"}]}")
            .collect(Collectors.joining(",\n"))
        + "]}";
  }
}
