package coop.claims.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.AccessToken;
import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Accounts.SecurityEvent;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignInService;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Sha256;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the contract cannot see: statements and rights. */
class PostgresAccountsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());

  private final Accounts accounts = WORLD.ports().accounts();
  private final Actor partner = WORLD.people().admin;
  private final Instant now = WORLD.clock().instant();

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void whoIsBehindARequestIsReadInOneStatement() {
    AccessToken token =
        new AccessToken(
            UUID.randomUUID(), partner.userId(), "script", now, now.plus(Duration.ofDays(90)));
    String hash = Sha256.hex("secret");
    STORAGE.edge().run(partner, () -> accounts.addToken(token, hash));

    STORAGE.edge().as(Actor.SIGN_IN, () -> accounts.byId(partner.userId()).orElseThrow());
    assertThat(STORAGE.edge().statements()).hasSize(1);
    STORAGE.edge().as(Actor.SIGN_IN, () -> accounts.byToken(hash, now).orElseThrow());
    assertThat(STORAGE.edge().statements()).hasSize(1);
  }

  @Test
  void guessesMadeAtOnceAreCountedOneByOne() throws Exception {
    int guesses = 8;
    CyclicBarrier allAreComparing = new CyclicBarrier(guesses);
    SignIn signIn =
        new SignInService(
            accounts, wrong(allAreComparing), WORLD.clock(), WORLD.ports().ids(), new Random(7));
    ExecutorService guessers = Executors.newFixedThreadPool(guesses);
    try {
      Callable<Boolean> guess =
          () ->
              STORAGE
                  .edge()
                  .call(Actor.SIGN_IN, () -> signIn.attempt(Actor.SIGN_IN, "aurora-user", "guess"))
                  .orThrow()
                  .succeeded();
      for (Future<Boolean> made : guessers.invokeAll(Collections.nCopies(guesses, guess))) {
        assertThat(made.get()).isFalse();
      }
    } finally {
      guessers.shutdownNow();
    }

    UserAccount user =
        STORAGE.edge().as(Actor.SIGN_IN, () -> accounts.byUsername("aurora-user").orElseThrow());
    assertThat(user.failedSignIns()).isEqualTo(SignIn.FAILURES_BEFORE_DELAY);
    assertThat(user.blockedUntil()).isEqualTo(now.plusSeconds(15));
  }

  /** Nothing matches, and nobody is answered before all have asked. */
  private static PasswordHasher wrong(CyclicBarrier barrier) {
    return new PasswordHasher() {
      @Override
      public String hash(String password) {
        return password;
      }

      @Override
      public boolean matches(String password, String hash) {
        try {
          barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
          throw new IllegalStateException(e);
        }
        return false;
      }
    };
  }

  @Test
  void aTokenLivesNoLongerThanNinetyDays() {
    AccessToken token =
        new AccessToken(
            UUID.randomUUID(), partner.userId(), "script", now, now.plus(Duration.ofDays(91)));

    assertThatThrownBy(
            () -> STORAGE.edge().run(partner, () -> accounts.addToken(token, Sha256.hex("x"))))
        .hasMessageContaining("violates check constraint");
  }

  @Test
  void nobodyChangesNamesRolesOrPasswordsAsAPartner() {
    mustBeDenied(
        partner,
        "update app_user set username = 'x'",
        "update app_user set password_hash = 'x'",
        "insert into role_grant (user_id, role) select id, 'SUPERVISOR' from app_user",
        "delete from role_grant",
        "delete from app_user",
        "update access_token set expires_at = now()");
  }

  /** A vendor administrator brings new people in, with roles and a first password. */
  @Test
  void theVendorTakesNobodyOverWhoIsHere() {
    Actor reviewer = WORLD.people().reviewer;
    mustBeDenied(
        reviewer,
        "update app_user set username = 'x'",
        "delete from role_grant",
        "delete from app_user",
        "update access_token set expires_at = now()");
    STORAGE
        .edge()
        .run(
            Actor.SIGN_IN,
            () -> accounts.signInSucceeded(reviewer.userId(), WORLD.clock().instant()));
    String grant =
        "insert into role_grant (user_id, role) values ('" + reviewer.userId() + "', 'SUPERVISOR')";
    assertThatThrownBy(() -> STORAGE.edge().run(reviewer, () -> STORAGE.sql().change(grant)))
        .hasMessageContaining("row-level security");
    int taken =
        STORAGE
            .edge()
            .as(
                reviewer,
                () ->
                    STORAGE
                        .sql()
                        .change(
                            "update app_user set password_hash = 'x' where id <> ?",
                            reviewer.userId()));
    assertThat(taken).isZero();
  }

  private static void mustBeDenied(Actor actor, String... changes) {
    for (String change : changes) {
      assertThatThrownBy(() -> STORAGE.edge().run(actor, () -> STORAGE.sql().change(change)))
          .as(change)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aPartnerWritesSecurityEventsOfItsOwnAndReadsNone() {
    STORAGE.edge().run(partner, () -> accounts.record(event(partner.userId())));

    assertThatThrownBy(
            () -> STORAGE.edge().run(partner, () -> accounts.record(event(UUID.randomUUID()))))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                STORAGE
                    .edge()
                    .run(
                        partner,
                        () -> STORAGE.sql().list("select * from security_event", row -> true)))
        .hasMessageContaining("permission denied");
  }

  private SecurityEvent event(UUID actor) {
    return new SecurityEvent(UUID.randomUUID(), now, "token.created", partner.userId(), actor);
  }
}
