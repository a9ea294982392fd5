package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost, and nothing is half done, however the process ends. */
class KillStorm {

  private static final int KILLS = Integer.getInteger("claims.storm.kills", 20);
  private static final long SEED = Long.getLong("claims.storm.seed", System.nanoTime());
  private static final int CLIENTS = 16;

  /** A kill comes after so many acknowledged steps at most. */
  private static final int MOST_STEPS = 120;

  private static final Duration BACK = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void everyAcknowledgedStepOfMixedWorkIsThereOnceHoweverOftenItIsKilled() throws Exception {
    System.out.printf("Kill storm: seed %d, %d kills, %d clients%n", SEED, KILLS, CLIENTS);
    Instant begin = Instant.now();
    Random random = new Random(SEED);
    Path home = folder.resolve("home");
    JarServer server = JarServer.start(home).awaitReady();
    try (Crowd crowd = new Crowd(server, CLIENTS, SEED)) {
      for (int kill = 0; kill < KILLS; kill++) {
        crowd.awaitSteps(1 + random.nextInt(MOST_STEPS));
        Instant killed = Instant.now();
        server = killed(server, kill);
        System.out.printf(
            "Kill storm: kill %d, %d steps acknowledged, ready again after %s%n",
            kill + 1, crowd.journal().acknowledgedSoFar(), Duration.between(killed, Instant.now()));
        server.ledger().mustBeRight();
      }
      crowd.awaitSteps(CLIENTS);
      Journal journal = crowd.finish();
      mustHaveKept(server, journal);
      refusesASecondOnTheSameHome(home);
      System.out.printf(
          "Kill storm: %d steps acknowledged, %d answers lost and asked for again, %d claims, %s%n",
          journal.acknowledgedSoFar(),
          journal.lostSoFar(),
          journal.claims().size(),
          Duration.between(begin, Instant.now()));
    } finally {
      server.close();
    }
  }

  /** In turns the server, its PostgreSQL, and both; answers the one that goes on. */
  private static JarServer killed(JarServer server, int kill) throws Exception {
    if (kill % 3 == 1) {
      databaseAlone(server);
      return server;
    }
    if (kill % 3 == 2) {
      server.killDatabase();
    }
    server.kill();
    return server.again().awaitReady();
  }

  private static void databaseAlone(JarServer server) throws IOException {
    long before = server.postmaster();
    server.killDatabase();
    Waiting.upTo(BACK)
        .until(
            "PostgreSQL is back by itself",
            () -> server.postmaster() != before && JarServer.isReady(server.address()));
  }

  private static void mustHaveKept(JarServer server, Journal journal) throws IOException {
    assertThat(journal.lostSoFar()).as("kills came in the middle").isPositive();
    server.ledger().mustBeRight();
    journal.mustBeAllThereIs(server.ledger());
    Journal.documentsMustHaveTheirBytes(server.ledger(), server.home().resolve("documents"));
    Rest supervisor = server.as("supervisor");
    journal.claims().forEach(claim -> Verification.mustBeIntact(supervisor, claim));
  }

  private static void refusesASecondOnTheSameHome(Path home) throws Exception {
    JarServer second = JarServer.start(home);
    assertThat(second.awaitEnd()).isNotZero();
    assertThat(second.said()).contains("already runs on " + home);
  }
}
