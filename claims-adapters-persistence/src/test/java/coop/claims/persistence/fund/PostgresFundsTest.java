package coop.claims.persistence.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.LargeClaims;
import coop.claims.persistence.testing.PostgresStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the contract cannot see: locks, constraints, rights and statements. */
class PostgresFundsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final int SUBMITS = 32;
  private static final int COVERED = 10;

  private final World world = new World(STORAGE.empty());
  private final Funds funds = world.ports().funds();
  private final Actor partner = world.people().admin;

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void ofManySubmitsAtOnceExactlyThoseSucceedThatTheFundCovers() throws Exception {
    LargeClaims large = new LargeClaims(world);
    List<UUID> drafts = new ArrayList<>();
    for (int i = 0; i < SUBMITS; i++) {
      drafts.add(large.aurora(1, 2).id());
    }
    UUID fund = world.fund(drafts.get(0)).id();
    leave(fund, COVERED * LargeClaims.LINE.amount().intValueExact());
    ExecutorService people = Executors.newFixedThreadPool(SUBMITS);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<Receipt>>> submits = new ArrayList<>();
    for (UUID draft : drafts) {
      submits.add(
          people.submit(
              () -> {
                start.await();
                return world.in().claims().submit(partner, draft, null);
              }));
    }

    start.countDown();
    int succeeded = 0;
    for (Future<Outcome<Receipt>> submit : submits) {
      succeeded += submit.get(60, TimeUnit.SECONDS).isDone() ? 1 : 0;
    }
    people.shutdown();

    assertThat(succeeded).isEqualTo(COVERED);
    Fund.Snapshot after = world.fund(drafts.get(0));
    assertThat(after.balances())
        .containsEntry(Account.AVAILABLE, Money.of("0.00", "EUR"))
        .containsEntry(Account.RESERVED, Money.of("100.00", "EUR"));
  }

  private static void leave(UUID fund, int euros) {
    STORAGE
        .database()
        .asSuperuser(
            "update fund set budget = -%1$d, available = %1$d where id = '%2$s'"
                .formatted(euros, fund));
  }

  @Test
  void afterLivesOfEveryKindBalancesAreTheSumsOfTheEntries() {
    world.approved();
    world.withdrawn();
    world.disputed();
    world.rejectedForGood();
    world.submitted();
    world.expired();
    world.expireFunds();

    List<UUID> different =
        STORAGE
            .edge()
            .as(
                Actor.CLOCK,
                () ->
                    STORAGE
                        .sql()
                        .list(
                            """
                            with leg (fund_id, account, amount) as (
                              select m.fund_id, l.account, l.sign * m.amount
                                from fund_movement m
                                join (values ('EARN', 'BUDGET', -1), ('EARN', 'AVAILABLE', 1),
                                  ('ADJUST', 'BUDGET', -1), ('ADJUST', 'AVAILABLE', 1),
                                  ('RESERVE', 'AVAILABLE', -1), ('RESERVE', 'RESERVED', 1),
                                  ('RELEASE', 'RESERVED', -1), ('RELEASE', 'AVAILABLE', 1),
                                  ('CONSUME', 'RESERVED', -1), ('CONSUME', 'CONSUMED', 1),
                                  ('EXPIRE', 'AVAILABLE', -1), ('EXPIRE', 'EXPIRED', 1))
                                  as l (kind, account, sign) on l.kind = m.kind),
                            balance (fund_id, account, amount) as (
                              select f.id, b.account, b.amount
                                from fund f
                                cross join lateral (values ('BUDGET', f.budget),
                                  ('AVAILABLE', f.available), ('RESERVED', f.reserved),
                                  ('CONSUMED', f.consumed), ('EXPIRED', f.expired))
                                  as b (account, amount))
                            select b.fund_id
                              from balance b
                             where b.amount <> (select coalesce(sum(l.amount), 0) from leg l
                                     where l.fund_id = b.fund_id and l.account = b.account)
                            union
                            select f.id from fund f
                             where (f.reserved, f.consumed, f.held) <> (
                                     select coalesce(sum(r.reserved), 0),
                                            coalesce(sum(r.consumed), 0),
                                            coalesce(sum(r.held), 0)
                                       from fund_reservation r where r.fund_id = f.id)
                            """,
                            row -> row.uuid("fund_id")));

    assertThat(different).isEmpty();
  }

  @Test
  void whoWaitedForAFundSeesWhatWasReservedMeanwhile() throws Exception {
    UUID claim = world.submitted();
    world.clock().moveTo(world.deadline());
    world.expireFunds();
    world.take(claim);
    world.reject(claim, world.people().reviewer);
    UUID fund = world.fund(claim).id();
    Instant windowsEnd = world.claim(claim).life().disputeUntil();
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(2);

    Future<?> dispute =
        people.submit(
            () ->
                STORAGE
                    .edge()
                    .run(
                        partner,
                        () -> {
                          Fund own = locked(claim);
                          own.reserve(claim, 2, Money.of("1200.00", "EUR"), booking());
                          taken.countDown();
                          await(waiting);
                          funds.save(List.of(own));
                        }));
    await(taken);
    Future<Fund> expiry =
        people.submit(
            () -> STORAGE.edge().as(Actor.CLOCK, () -> funds.lockedForExpiry(fund, windowsEnd)));
    untilSomebodyWaits();
    waiting.countDown();
    dispute.get(60, TimeUnit.SECONDS);

    assertThat(expiry.get(60, TimeUnit.SECONDS).snapshot().held())
        .isEqualTo(Money.of("0.00", "EUR"));
    assertThat(expiry.get().snapshot().reservations()).isEmpty();
    people.shutdown();
  }

  private Fund.Booking booking() {
    return Fund.Booking.by(world.ports().ids(), world.clock().instant(), partner.userId());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Until a transaction of this test's database waits for a lock. */
  private static void untilSomebodyWaits() throws SQLException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (Connection connection = STORAGE.database().superuser().getConnection();
        Statement statement = connection.createStatement()) {
      boolean waits = false;
      while (!waits) {
        assertThat(System.nanoTime()).isLessThan(limit);
        try (ResultSet found =
            statement.executeQuery(
                "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and datname = current_database())")) {
          found.next();
          waits = found.getBoolean(1);
        }
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anOutdatedFundIsNotSaved() {
    UUID claim = world.submitted();
    Fund outdated = STORAGE.edge().as(partner, () -> locked(claim));
    world.submitted();

    assertThatThrownBy(() -> STORAGE.edge().run(partner, () -> funds.save(List.of(outdated))))
        .hasMessage("stale-version");
  }

  @Test
  void fundsAreReadWithTwoStatementsAndWrittenWithOne() {
    UUID claim = world.submitted();

    STORAGE
        .edge()
        .run(
            partner,
            () -> {
              Fund fund = locked(claim);
              fund.release(
                  claim,
                  1,
                  null,
                  Fund.Booking.by(world.ports().ids(), world.clock().instant(), partner.userId()));
              funds.save(List.of(fund));
            });

    assertThat(STORAGE.edge().statements()).hasSize(3);
  }

  private Fund locked(UUID claim) {
    UUID enrollment = world.places().enrollment(world.places().amsterdam.id(), Places.CLOUD).id();
    return funds.locked(enrollment, world.places().cloud.id(), claim).get(0);
  }

  @Test
  void theDatabaseItselfRefusesMoreThanThereIs() {
    for (String change :
        List.of(
            "available = available - 10001, reserved = reserved + 10001",
            "available = available - 1",
            "held = available + 1",
            "held = -1",
            "currency = 'USD'")) {
      assertThatThrownBy(
              () ->
                  STORAGE
                      .edge()
                      .run(partner, () -> STORAGE.sql().change("update fund set " + change)))
          .as(change)
          .hasMessageContaining("violates");
    }
  }

  @Test
  void anEntryIsNeverChangedOrDeleted() {
    for (Actor actor : List.of(partner, world.people().reviewer, Actor.CLOCK)) {
      for (String change :
          List.of("update fund_movement set amount = 1", "delete from fund_movement")) {
        assertThatThrownBy(() -> STORAGE.edge().run(actor, () -> STORAGE.sql().change(change)))
            .hasMessageContaining("permission denied");
      }
    }
  }
}
