package coop.claims.persistence.program;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleDocument;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself holds of a published document, and of two managers at once. */
class PublishedStaysTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update program_version set source = source || ' '",
        "update program_version set document = '{}'",
        "update program_version set sha256 = repeat('0', 64)",
        "update program_version set version = version + 1",
        "delete from program_version"
      })
  void noPublishedVersionChangesOrGoes(String sql) throws SQLException {
    World world = published();

    try (Connection owner = STORAGE.database().owner().getConnection();
        Statement statement = owner.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("is published and stays as it is");
    }
    assertThatThrownBy(
            () -> STORAGE.edge().as(world.people().programManager, () -> STORAGE.sql().change(sql)))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void ofManyWhoPublishAtOnceOneDoes() throws Exception {
    World world = new World(STORAGE.empty());
    Actor publisher = world.people().otherProgramManager;
    long version = draft(world).version();

    List<Outcome<Receipt>> all =
        atOnce(
            () -> world.in().documents().publish(publisher, SampleDocument.SKILLS, version, false));

    assertThat(all).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(all.stream().filter(each -> !each.isDone()).map(PublishedStaysTest::kind))
        .hasSize(3)
        .allMatch(kind -> kind == Kind.STALE || kind == Kind.ILLEGAL_STEP);
    assertThat(done(world.in().documents().program(publisher, SampleDocument.SKILLS)).editions())
        .hasSize(1);
  }

  private static Kind kind(Outcome<?> refused) {
    return ((Outcome.Refused<?>) refused).refusal().kind();
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<T>> running =
          executor.invokeAll(IntStream.range(0, 4).mapToObj(i -> work).toList());
      List<T> ended = new ArrayList<>();
      for (Future<T> each : running) {
        ended.add(each.get());
      }
      return ended;
    } finally {
      executor.shutdown();
    }
  }

  private static World published() {
    World world = new World(STORAGE.empty());
    done(
        world
            .in()
            .documents()
            .publish(
                world.people().otherProgramManager,
                SampleDocument.SKILLS,
                draft(world).version(),
                false));
    return world;
  }

  private static Receipt draft(World world) {
    return done(
        world
            .in()
            .documents()
            .save(
                world.people().programManager,
                SampleDocument.SKILLS,
                null,
                SampleDocument.bytes(SampleDocument.text())));
  }
}
