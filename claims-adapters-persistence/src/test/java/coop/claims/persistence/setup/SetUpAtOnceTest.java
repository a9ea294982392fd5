package coop.claims.persistence.setup;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.setup.SetUp.Administrator;
import coop.claims.domain.setup.SetUp.Beginning;
import coop.claims.domain.setup.SetUp.Begun;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Outcome.Refused;
import coop.claims.domain.world.InPorts;
import coop.claims.domain.world.MovableClock;
import coop.claims.domain.world.PlainPasswords;
import coop.claims.domain.world.Ports;
import coop.claims.persistence.testing.PostgresStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;

/** People who press the button at the same moment. */
class SetUpAtOnceTest {

  private static final int PEOPLE = 4;
  private static final PostgresStorage STORAGE = new PostgresStorage();

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @RepeatedTest(5)
  void oneOfThemSetsUpAndTheOthersAreTold() throws Exception {
    Ports ports = STORAGE.empty();
    SetUp setUp =
        InPorts.over(
                ports,
                new MovableClock(Instant.parse("2026-06-02T08:00:00Z")),
                new PlainPasswords())
            .setUp();
    String key = SetUp.keyOf(setUp.newLink(Actor.SET_UP).orThrow());
    List<Callable<Outcome<Begun>>> presses = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Beginning beginning =
          new Beginning(
              "Vendor " + i,
              "UTC",
              new Administrator("root-" + i, "Root", "r@example.org", "en", "long enough for it"));
      presses.add(() -> setUp.begin(Actor.SET_UP, key, beginning, null));
    }

    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    List<Outcome<Begun>> outcomes = new ArrayList<>();
    try {
      for (Future<Outcome<Begun>> each : people.invokeAll(presses)) {
        outcomes.add(each.get());
      }
    } finally {
      people.shutdown();
    }

    assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
    assertThat(
            outcomes.stream().filter(o -> !o.isDone()).map(o -> ((Refused<?>) o).refusal().code()))
        .hasSize(PEOPLE - 1)
        .containsOnly("setup.not-empty");
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().stock()).people())
        .hasSize(1);
  }
}
