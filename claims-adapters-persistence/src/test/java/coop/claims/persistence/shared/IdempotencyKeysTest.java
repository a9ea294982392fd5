package coop.claims.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.RefusalException;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());
  private static final String ROUTE = "POST /claims/{id}/submission";
  private static final String BODY = "a".repeat(64);
  private static final String OTHER_BODY = "b".repeat(64);

  private final IdempotencyKeys keys = new IdempotencyKeys(STORAGE.edge().em());
  private final Actor partner = WORLD.people().admin;
  private final UUID me = partner.userId();
  private final Receipt receipt = new Receipt(UUID.randomUUID(), 7);

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswer() {
    assertThat(answer("one")).isEmpty();

    assertThat(answer("one")).contains(receipt);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    answer("two");

    assertThatThrownBy(
            () -> STORAGE.edge().as(partner, () -> keys.begin(me, ROUTE, "two", OTHER_BODY)))
        .isInstanceOfSatisfying(
            RefusalException.class,
            e -> assertThat(e.refusal().code()).isEqualTo("idempotency.other-body"));
  }

  @Test
  void theSameKeyOfAnotherPersonOrRouteIsAnotherRequest() {
    answer("three");
    Actor other = WORLD.people().borealisAdmin;

    assertThat(STORAGE.edge().as(other, () -> keys.begin(other.userId(), ROUTE, "three", BODY)))
        .isEmpty();
    assertThat(STORAGE.edge().as(partner, () -> keys.begin(me, "POST /claims", "three", BODY)))
        .isEmpty();
  }

  @Test
  void aRequestThatFailedLeavesTheKeyFree() {
    assertThatThrownBy(
            () ->
                STORAGE
                    .edge()
                    .run(
                        partner,
                        () -> {
                          keys.begin(me, ROUTE, "four", BODY);
                          throw new IllegalStateException("failed");
                        }))
        .hasMessage("failed");

    assertThat(answer("four")).isEmpty();
  }

  @Test
  void aTwinWaitsForTheFirstToEndAndGetsItsAnswer() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    CompletableFuture<Optional<Receipt>> first =
        CompletableFuture.supplyAsync(
            () ->
                STORAGE
                    .edge()
                    .as(
                        partner,
                        () -> {
                          Optional<Receipt> none = keys.begin(me, ROUTE, "five", BODY);
                          taken.countDown();
                          waitUntilSomebodyIsBlocked();
                          keys.complete(me, ROUTE, "five", receipt);
                          return none;
                        }));
    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();

    Optional<Receipt> twin = STORAGE.edge().as(partner, () -> keys.begin(me, ROUTE, "five", BODY));

    assertThat(first.get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(twin).contains(receipt);
  }

  private static void waitUntilSomebodyIsBlocked() {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    boolean blocked = false;
    while (!blocked && System.nanoTime() < limit) {
      blocked =
          STORAGE
              .sql()
              .first(
                  "select exists (select from pg_locks where not granted) as blocked",
                  row -> row.flag("blocked"))
              .orElseThrow();
    }
    assertThat(blocked).isTrue();
  }

  @Test
  void oldKeysAreForgottenByTheSystem() {
    answer("six");

    STORAGE.edge().run(Actor.CLOCK, () -> keys.forgetBefore(Instant.parse("2999-01-01T00:00:00Z")));

    assertThat(answer("six")).isEmpty();
  }

  private Optional<Receipt> answer(String key) {
    return STORAGE
        .edge()
        .as(
            partner,
            () -> {
              Optional<Receipt> before = keys.begin(me, ROUTE, key, BODY);
              if (before.isEmpty()) {
                keys.complete(me, ROUTE, key, receipt);
              }
              return before;
            });
  }
}
