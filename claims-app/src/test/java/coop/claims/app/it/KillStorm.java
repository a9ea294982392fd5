package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost, and nothing is half done, however the process ends. */
class KillStorm {

  private static final int ROUNDS = Integer.getInteger("claims.storm.kills", 4);
  private static final int CLAIMS = 30;
  private static final int SUBMITTERS = 4;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void everyAcknowledgedSubmitOutlivesAKill() throws Exception {
    Path home = folder.resolve("home");
    JarServer server = JarServer.start(home).awaitReady();
    try {
      Set<String> acknowledged = ConcurrentHashMap.newKeySet();
      List<String> all = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        List<OwnClaim> ready = readyClaims(server);
        ready.forEach(claim -> all.add(claim.id()));
        submitUntilKilled(server, ready, acknowledged, round);
        server = JarServer.start(home).awaitReady();
        mustHaveKept(server, acknowledged, all);
      }
      assertThat(acknowledged).as("kills came in the middle").hasSizeLessThan(all.size());
      refusesASecondOnTheSameHome(home);
    } finally {
      server.close();
    }
  }

  private static List<OwnClaim> readyClaims(JarServer server) {
    Rest partner = server.as("borealis-admin");
    Place place = Place.of(partner, "CLOUD-DIRECT");
    List<OwnClaim> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      claims.add(OwnClaim.ready(partner, place, "1.00"));
    }
    return claims;
  }

  /** The kill comes a bit later in each round, and every other time takes PostgreSQL along. */
  private static void submitUntilKilled(
      JarServer server, List<OwnClaim> ready, Set<String> acknowledged, int round)
      throws Exception {
    int before = acknowledged.size();
    int enough = 3 + 5 * round % (CLAIMS - SUBMITTERS);
    Queue<OwnClaim> waiting = new ConcurrentLinkedQueue<>(ready);
    ExecutorService submitters = Executors.newFixedThreadPool(SUBMITTERS);
    for (int i = 0; i < SUBMITTERS; i++) {
      submitters.execute(() -> submitAll(waiting, acknowledged));
    }
    Waiting.upTo(LIMIT)
        .until(enough + " submits were done", () -> acknowledged.size() - before >= enough);
    if (round % 2 == 1) {
      server.killDatabase();
    }
    server.kill();
    submitters.shutdown();
    assertThat(submitters.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private static void submitAll(Queue<OwnClaim> waiting, Set<String> acknowledged) {
    for (OwnClaim claim = waiting.poll(); claim != null; claim = waiting.poll()) {
      try {
        if (claim.step(claim.owner(), "submission").status() == 200) {
          acknowledged.add(claim.id());
        }
      } catch (UncheckedIOException | AssertionError killed) {
        return;
      }
    }
  }

  private static void mustHaveKept(JarServer server, Set<String> acknowledged, List<String> all) {
    Rest partner = server.as("borealis-admin");
    Rest supervisor = server.as("supervisor");
    for (String id : all) {
      String status = partner.get("claims/" + id).must(200).json().getString("status");
      if (acknowledged.contains(id)) {
        assertThat(status).as("acknowledged claim %s", id).isEqualTo("SUBMITTED");
      } else {
        assertThat(status).as("claim %s", id).isIn("EDITING", "SUBMITTED");
      }
      if (status.equals("SUBMITTED")) {
        Verification.mustBeIntact(supervisor, id);
      }
    }
    server.ledger().mustBeRight();
  }

  private static void refusesASecondOnTheSameHome(Path home) throws Exception {
    JarServer second = JarServer.start(home);
    assertThat(second.awaitEnd()).isNotZero();
    assertThat(second.said()).contains("already runs on " + home);
  }
}
