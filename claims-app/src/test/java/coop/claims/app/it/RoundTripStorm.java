package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.launch.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while everybody works is a whole installation of one moment. */
class RoundTripStorm {

  private static final int CLIENTS = 8;
  private static final int STEPS = 150;

  private static final String TABLES =
      """
      select relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relname not in ('flyway_schema_history', 'job_lease', 'ledger_check') order by 1
      """;
  private static final String HISTORY = "select claim_id || ' ' || seq, hash from claim_history";

  @TempDir private Path folder;

  @Test
  void whatIsBackedUpUnderLoadIsRightAndWhatIsBackedUpInQuietIsTheSame() throws Exception {
    Path live = folder.resolve("live");
    Path underLoad = folder.resolve("under-load.backup");
    Path quiet = folder.resolve("quiet.backup");
    Map<String, String> history;
    Map<String, String> everything;
    try (JarServer server = JarServer.start(live).awaitReady();
        Crowd crowd = new Crowd(server, CLIENTS, 1)) {
      crowd.awaitSteps(STEPS);
      int before = crowd.journal().acknowledgedSoFar();
      JarServer.command(live, "backup", underLoad.toString());
      assertThat(crowd.journal().acknowledgedSoFar()).as("nobody waited").isGreaterThan(before);
      crowd.awaitSteps(STEPS);
      crowd.finish();
      server.ledger().awaitTold();
      JarServer.command(live, "backup", quiet.toString());
      history = pairs(server.ledger(), HISTORY);
      everything = digests(server.ledger());
    }

    Path moment = restored(underLoad, "moment");
    look(
        moment,
        ledger -> {
          Map<String, String> then = pairs(ledger, HISTORY);
          assertThat(then).isNotEmpty().hasSizeLessThan(history.size());
          assertThat(history).containsAllEntriesOf(then);
          return null;
        });
    Path same = restored(quiet, "same");
    look(
        same,
        ledger -> {
          assertThat(digests(ledger)).isEqualTo(everything);
          return null;
        });
    serves(moment);
  }

  private Path restored(Path backup, String name) throws Exception {
    Path home = folder.resolve(name);
    assertThat(JarServer.command(home, "check", backup.toString())).contains("is whole");
    assertThat(JarServer.command(home, "restore", backup.toString())).contains("Restored");
    return home;
  }

  private static void look(Path home, Function<Ledger, Void> comparison) throws Exception {
    try (EmbeddedServer database = EmbeddedServer.start(home)) {
      Ledger ledger = new Ledger(home);
      ledger.mustBeRight();
      Journal.documentsMustHaveTheirBytes(ledger, home.resolve("documents"));
      comparison.apply(ledger);
      assertThat(database.url()).isNotEmpty();
    }
  }

  /** It goes on from there: people sign in, histories verify, and new claims are handed in. */
  private static void serves(Path home) throws Exception {
    try (JarServer server = JarServer.start(home).awaitReady()) {
      Rest supervisor = server.as("supervisor");
      server
          .ledger()
          .rows("select id from claim where first_submitted_at is not null")
          .forEach(row -> Verification.mustBeIntact(supervisor, row.get(0)));
      Rest partner = server.as("borealis-admin");
      OwnClaim.submitted(partner, Place.of(partner, "CLOUD-DIRECT"), "1.00").mustBe("SUBMITTED");
      server.ledger().mustBeRight();
    }
  }

  /** Of each table all its rows, whatever their order. */
  private static Map<String, String> digests(Ledger ledger) {
    Map<String, String> digests = new TreeMap<>();
    for (List<String> table : ledger.rows(TABLES)) {
      String rows =
          "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')"
              + " from "
              + table.get(0)
              + " t";
      digests.put(table.get(0), ledger.rows(rows).get(0).get(0));
    }
    return digests;
  }

  private static Map<String, String> pairs(Ledger ledger, String query) {
    Map<String, String> pairs = new TreeMap<>();
    ledger.rows(query).forEach(row -> pairs.put(row.get(0), row.get(1)));
    return pairs;
  }
}
