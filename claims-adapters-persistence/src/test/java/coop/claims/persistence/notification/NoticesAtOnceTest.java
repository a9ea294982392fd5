package coop.claims.persistence.notification;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Letter;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several servers at once tell and send each thing once, and nobody reads another's notices. */
class NoticesAtOnceTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final int SERVERS = 4;

  private World world;

  @BeforeEach
  void something() {
    world = new World(STORAGE.empty());
    world.submitted();
    done(world.in().announcements().pass(Actor.CLOCK, 1_000));
  }

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void anEventIsToldByOneServer() throws Exception {
    UUID event = done(world.in().announcements().waiting(Actor.CLOCK, 10)).get(0);

    List<Integer> told = atOnce(() -> done(world.in().announcements().tell(Actor.CLOCK, event)));

    assertThat(told).containsExactlyInAnyOrder(5, 0, 0, 0);
    assertThat(count("notice")).isEqualTo(5);
    assertThat(count("mail_delivery")).isEqualTo(5);
  }

  @Test
  void aMailIsTakenByOneServer() throws Exception {
    announce();
    UUID delivery = done(world.in().postbox().due(Actor.CLOCK, 10)).get(0);

    List<Optional<Letter>> letters =
        atOnce(() -> done(world.in().postbox().take(Actor.CLOCK, delivery)));

    assertThat(letters).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void nobodyReadsAnothersNoticesWhateverTheyAskFor() {
    announce();
    UUID admin = world.people().admin.userId();
    UUID reviewer = world.people().reviewer.userId();

    assertThat(seen(world.people().admin, admin)).isEqualTo(1);
    assertThat(seen(world.people().otherAdmin, admin)).isZero();
    assertThat(seen(world.people().borealisAdmin, admin)).isZero();
    assertThat(seen(world.people().supervisor, admin)).isZero();
    assertThat(seen(world.people().otherReviewer, reviewer)).isZero();
    assertThat(seen(world.people().reviewer, reviewer)).isEqualTo(1);
  }

  @Test
  void aPartnerSeesNoMailsAndWritesNoNotices() {
    announce();
    for (String statement :
        List.of(
            "select id from mail_delivery",
            "select done_until from reminder_clock",
            "delete from notice returning id")) {
      assertThatThrownBy(
              () ->
                  STORAGE
                      .edge()
                      .run(world.people().admin, () -> STORAGE.sql().list(statement, row -> true)))
          .hasMessageContaining("permission denied");
    }
  }

  private void announce() {
    done(world.in().announcements().waiting(Actor.CLOCK, 10))
        .forEach(event -> done(world.in().announcements().tell(Actor.CLOCK, event)));
  }

  private int seen(Actor actor, UUID userId) {
    return STORAGE
        .edge()
        .as(
            actor,
            () -> world.ports().notices().of(userId, false, PageRequest.first()).items().size());
  }

  private int count(String table) {
    return STORAGE
        .edge()
        .as(
            Actor.CLOCK,
            () ->
                STORAGE
                    .sql()
                    .first("select count(*) as n from " + table, row -> row.number("n"))
                    .orElseThrow());
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> each : servers.invokeAll(Collections.nCopies(SERVERS, work))) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      servers.shutdownNow();
    }
  }
}
