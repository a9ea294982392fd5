package coop.claims.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.database.Migration;
import coop.claims.app.it.Ledger;
import coop.claims.app.program.JollydayHolidays;
import coop.claims.app.program.ProgramTexts;
import coop.claims.domain.program.ProgramDocumentReader;
import coop.claims.domain.program.ProgramDocumentReader.Reading;
import coop.claims.domain.program.ProgramDocumentText;
import coop.claims.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the first released schema to this one, with everything the demo of that time had in it:
 * claims in every status, money, histories, decisions.
 */
class UpgradeTest {

  @TempDir private static Path home;

  private static Databases databases;

  @BeforeAll
  static void start() throws Exception {
    databases = new Databases(home);
  }

  @AfterAll
  static void stop() throws Exception {
    databases.close();
  }

  @Test
  void everyRowOfTheFirstReleaseIsThereAndRightAfterAllMigrationsSince() throws Exception {
    FirstRelease.bringInto(databases.asOwner("claims"));
    Map<String, Long> before = counts();
    List<List<String>> money = databases.rows("claims", FUNDS);
    List<List<String>> chains = databases.rows("claims", CHAINS);
    assertThat(before.get("claim")).isGreaterThan(60);

    String level = Migration.migrate(databases.asOwner("claims").database());

    assertThat(Integer.parseInt(level)).isGreaterThanOrEqualTo(12);
    Map<String, Long> after = counts();
    before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isNotNull());
    for (String table : List.of("claim", "claim_history", "fund_movement", "document", "payment")) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
    assertThat(databases.rows("claims", FUNDS)).isEqualTo(money);
    assertThat(databases.rows("claims", CHAINS)).isEqualTo(chains);
    new Ledger(home).mustBeRight();
    programsAreWholeDocuments();
  }

  /** What the migration wrote is what the application would have written. */
  private static void programsAreWholeDocuments() throws Exception {
    List<List<String>> versions =
        databases.rows(
            "claims", "select program_code, version, source, sha256 from program_version");
    assertThat(versions).isNotEmpty();
    ProgramDocumentReader reader = new ProgramDocumentReader(new JollydayHolidays());
    for (List<String> version : versions) {
      String source = version.get(2);
      Reading reading =
          reader.read(
              new ProgramTexts().read(source.getBytes(StandardCharsets.UTF_8)),
              version.get(0),
              Integer.parseInt(version.get(1)));
      assertThat(reading.faults()).isEmpty();
      assertThat(ProgramDocumentText.canonical(reading.document())).isEqualTo(source);
      assertThat(Sha256.hex(source)).isEqualTo(version.get(3));
    }
  }

  private static final String FUNDS =
      "select id, budget, available, reserved, consumed, expired from fund order by id";
  private static final String CHAINS =
      "select claim_id, seq, previous_hash, hash from claim_history order by claim_id, seq";

  private static Map<String, Long> counts() throws Exception {
    Map<String, Long> counts = new TreeMap<>();
    String tables =
        "select relname from pg_class"
            + " where relnamespace = 'public'::regnamespace and relkind = 'r'";
    for (List<String> table : databases.rows("claims", tables)) {
      String name = table.get(0);
      String count = databases.rows("claims", "select count(*) from " + name).get(0).get(0);
      counts.put(name, Long.valueOf(count));
    }
    return counts;
  }
}
