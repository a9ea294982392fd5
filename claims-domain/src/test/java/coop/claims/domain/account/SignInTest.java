package coop.claims.domain.account;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Accounts.SecurityEvent;
import coop.claims.domain.account.SignIn.Attempt;
import coop.claims.domain.account.SignIn.Colleague;
import coop.claims.domain.account.SignIn.NewToken;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private static final String NAME = "aurora-user";

  private final MemoryPorts ports = MemoryPorts.open();
  private final World world = new World(ports);
  private final SignIn signIn = world.in().signIn();

  @Test
  void theRightPasswordOpensTheDoor() {
    Attempt attempt = attempt(" Aurora-USER ", NAME);

    assertThat(attempt.succeeded()).isTrue();
    assertThat(attempt.user().id()).isEqualTo(world.people().user.userId());
    assertThat(recorded()).containsExactly("sign-in.succeeded");
  }

  @Test
  void aWrongOneIsAnAnswerAndIsCounted() {
    Attempt attempt = attempt(NAME, "guess");

    assertThat(attempt.succeeded()).isFalse();
    assertThat(attempt.retryAt()).isNull();
    assertThat(account().failedSignIns()).isEqualTo(1);
    assertThat(recorded()).containsExactly("sign-in.failed");
  }

  @Test
  void afterFiveFailuresInARowADelayGrows() {
    for (int i = 0; i < 4; i++) {
      assertThat(attempt(NAME, "guess").retryAt()).isNull();
    }
    Instant now = world.clock().instant();
    assertThat(attempt(NAME, "guess").retryAt()).isEqualTo(now.plusSeconds(15));
    assertThat(attempt(NAME, NAME).succeeded()).isFalse();
    assertThat(attempt(NAME, NAME).retryAt()).isEqualTo(now.plusSeconds(15));

    world.clock().moveTo(now.plusSeconds(15).minusMillis(1));
    assertThat(attempt(NAME, NAME).succeeded()).isFalse();
    world.clock().moveTo(now.plusSeconds(15));
    assertThat(attempt(NAME, "guess").retryAt()).isEqualTo(now.plusSeconds(45));
    world.clock().moveTo(now.plusSeconds(45));
    assertThat(attempt(NAME, NAME).succeeded()).isTrue();
    assertThat(account().failedSignIns()).isZero();
    assertThat(account().blockedUntil()).isNull();
  }

  @Test
  void aNameThatNobodyHasIsSlowedDownLikeAnyOther() {
    for (int i = 0; i < 4; i++) {
      assertThat(attempt("nobody", "guess").retryAt()).isNull();
    }
    Instant now = world.clock().instant();
    assertThat(attempt("nobody", "guess").retryAt()).isEqualTo(now.plusSeconds(15));
    int compared = world.passwords().compared();
    assertThat(attempt(" NoBody ", "guess").retryAt()).isEqualTo(now.plusSeconds(15));
    assertThat(world.passwords().compared()).isEqualTo(compared);
    assertThat(attempt("another", "guess").retryAt()).isNull();

    world.clock().moveTo(now.plusSeconds(15));
    assertThat(attempt("nobody", "guess").retryAt()).isEqualTo(now.plusSeconds(45));
  }

  @Test
  void whileSomebodyIsSlowedDownNoPasswordIsCompared() {
    for (int i = 0; i < 5; i++) {
      attempt(NAME, "guess");
    }
    int compared = world.passwords().compared();

    attempt(NAME, NAME);

    assertThat(world.passwords().compared()).isEqualTo(compared);
  }

  @Test
  void whatOthersGuessedMeanwhileCounts() {
    assertThat(whileOthersGuess(3, "guess").succeeded()).isFalse();

    assertThat(account().failedSignIns()).isEqualTo(4);
  }

  @Test
  void aBlockThatBeganMeanwhileHoldsForTheRightPasswordToo() {
    Attempt attempt = whileOthersGuess(5, NAME);

    assertThat(attempt.succeeded()).isFalse();
    assertThat(attempt.retryAt()).isEqualTo(world.clock().instant().plusSeconds(15));
    assertThat(account().failedSignIns()).isEqualTo(5);
    assertThat(account().blockedUntil()).isEqualTo(attempt.retryAt());
  }

  /** An attempt during which, while its password is compared, others fail. */
  private Attempt whileOthersGuess(int guesses, String password) {
    SignIn others = over(world.passwords());
    PasswordHasher slow =
        new PasswordHasher() {
          @Override
          public String hash(String typed) {
            return world.passwords().hash(typed);
          }

          @Override
          public boolean matches(String typed, String hash) {
            for (int i = 0; i < guesses; i++) {
              done(others.attempt(Actor.SIGN_IN, NAME, "guess"));
            }
            return world.passwords().matches(typed, hash);
          }
        };
    return ports.inTransaction(
        Actor.SIGN_IN, () -> done(over(slow).attempt(Actor.SIGN_IN, NAME, password)));
  }

  private SignIn over(PasswordHasher hasher) {
    return new SignInService(ports.accounts(), hasher, world.clock(), ports.ids(), new Random(7));
  }

  @Test
  void theDelayDoublesUpToAQuarterOfAnHour() {
    assertThat(SignInService.delay(5)).isEqualTo(Duration.ofSeconds(15));
    assertThat(SignInService.delay(6)).isEqualTo(Duration.ofSeconds(30));
    assertThat(SignInService.delay(10)).isEqualTo(Duration.ofSeconds(480));
    assertThat(SignInService.delay(11)).isEqualTo(Duration.ofMinutes(15));
    assertThat(SignInService.delay(1000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void anUnknownNameTakesTheSameTimeAndTellsNothing() {
    Attempt attempt = attempt("nobody", "guess");

    assertThat(attempt).isEqualTo(new Attempt(null, null));
    assertThat(world.passwords().compared()).isEqualTo(1);
    assertThat(recorded()).containsExactly("sign-in.failed");
  }

  @Test
  void whoIsNoLongerActiveDoesNotGetIn() {
    UserAccount gone = inactive();
    world.looking(
        () -> {
          ports.accounts().add(gone);
          return gone;
        });

    assertThat(attempt("gone", "gone").succeeded()).isFalse();
    assertThat(world.passwords().compared()).isEqualTo(1);
    assertThat(kind(signIn.session(Actor.SIGN_IN, gone.id(), 0))).isEqualTo(Kind.UNAUTHENTICATED);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\u0000", "aurora-user\u0000"})
  void anAbsurdNameOrPasswordIsJustAFailure(String typed) {
    assertThat(attempt(typed, NAME).succeeded()).isFalse();
    assertThat(attempt(NAME, typed).succeeded()).isFalse();
    assertThat(attempt("x".repeat(1001), NAME).succeeded()).isFalse();
    assertThat(attempt(NAME, "x".repeat(1001)).succeeded()).isFalse();
    assertThat(world.passwords().compared()).isZero();
  }

  @Test
  void aSessionHoldsUntilItsEpochPasses() {
    UUID id = world.people().user.userId();
    assertThat(done(signIn.session(Actor.SIGN_IN, id, 0)).id()).isEqualTo(id);

    done(signIn.signOut(world.people().user));

    assertThat(kind(signIn.session(Actor.SIGN_IN, id, 0))).isEqualTo(Kind.UNAUTHENTICATED);
    assertThat(code(signIn.session(Actor.SIGN_IN, id, 0))).isEqualTo("not-signed-in");
    assertThat(done(signIn.session(Actor.SIGN_IN, id, 1)).id()).isEqualTo(id);
    assertThat(kind(signIn.session(Actor.SIGN_IN, ports.ids().next(), 0)))
        .isEqualTo(Kind.UNAUTHENTICATED);
  }

  @Test
  void aTokenLivesNinetyDaysAtMostAndIsShownOnce() {
    Actor user = world.people().user;
    Instant now = world.clock().instant();

    NewToken token = done(signIn.createToken(user, " laptop ", null));

    assertThat(token.secret()).startsWith("clm_").hasSizeGreaterThan(40);
    assertThat(token.token().name()).isEqualTo("laptop");
    assertThat(token.token().expiresAt()).isEqualTo(now.plus(Duration.ofDays(90)));
    assertThat(done(signIn.bearer(Actor.SIGN_IN, token.secret())).id()).isEqualTo(user.userId());
    assertThat(done(signIn.tokens(user, PageRequest.first())).items())
        .containsExactly(token.token());
    assertThat(done(signIn.tokens(user, PageRequest.first())).toString())
        .doesNotContain(token.secret());
    NewToken other = done(signIn.createToken(user, "laptop", null));
    assertThat(other.secret()).isNotEqualTo(token.secret());
    world.clock().moveTo(token.token().expiresAt());
    assertThat(kind(signIn.bearer(Actor.SIGN_IN, token.secret()))).isEqualTo(Kind.UNAUTHENTICATED);
  }

  @Test
  void aTokenEndsBetweenNowAndNinetyDaysFromNow() {
    Actor user = world.people().user;
    Instant now = world.clock().instant();
    Instant latest = now.plus(Duration.ofDays(90));

    assertThat(violations(signIn.createToken(user, "x", now)))
        .containsExactly("expiresAt=token.life");
    assertThat(violations(signIn.createToken(user, "x", latest.plusMillis(1))))
        .containsExactly("expiresAt=token.life");
    assertThat(violations(signIn.createToken(user, " ", now.plusMillis(1))))
        .containsExactly("name=field.required");
    assertThat(signIn.createToken(user, "n".repeat(120), latest).isDone()).isTrue();
    assertThat(signIn.createToken(user, "n", now.plusMillis(1)).isDone()).isTrue();
    assertThat(violations(signIn.createToken(user, "n".repeat(121), latest)))
        .containsExactly("name=field.too-long");
  }

  @Test
  void aRevokedTokenIsDeadAtOnceAndAnothersIsNotFound() {
    NewToken token = done(signIn.createToken(world.people().user, "x", null));
    UUID id = token.token().id();

    assertThat(done(signIn.token(world.people().user, id))).isEqualTo(token.token());
    assertThat(kind(signIn.token(world.people().admin, id))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(signIn.revokeToken(world.people().admin, id))).isEqualTo(Kind.NOT_FOUND);
    done(signIn.revokeToken(world.people().user, id));
    assertThat(kind(signIn.token(world.people().user, id))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(signIn.bearer(Actor.SIGN_IN, token.secret()))).isEqualTo(Kind.UNAUTHENTICATED);
    assertThat(kind(signIn.revokeToken(world.people().user, id))).isEqualTo(Kind.NOT_FOUND);
    assertThat(recorded()).containsExactly("token.created", "token.revoked");
  }

  @Test
  void whateverIsNoTokenIsNotSignedIn() {
    for (String token : new String[] {null, "", " ", "clm_x", "x".repeat(1001), "\u0000"}) {
      assertThat(kind(signIn.bearer(Actor.SIGN_IN, token))).isEqualTo(Kind.UNAUTHENTICATED);
    }
  }

  @Test
  void colleaguesAreTheOthersOfOnesOwnOrganisation() {
    assertThat(done(signIn.colleagues(world.people().borealisAdmin, PageRequest.first())).items())
        .extracting(Colleague::username)
        .containsExactly("borealis-user");
    assertThat(done(signIn.colleagues(world.people().colleague, PageRequest.first())).items())
        .extracting(Colleague::username)
        .contains("aurora-admin")
        .doesNotContain("aurora-colleague", "borealis-user", "reviewer-1");
    assertThat(kind(signIn.colleagues(world.people().reviewer, PageRequest.first())))
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void everybodyHasAnAccountOfTheirOwn() {
    assertThat(done(signIn.me(world.people().finance)).username()).isEqualTo("finance-1");
    assertThat(kind(signIn.me(Actor.CLOCK))).isEqualTo(Kind.UNAUTHENTICATED);
  }

  private Attempt attempt(String name, String password) {
    return done(signIn.attempt(Actor.SIGN_IN, name, password));
  }

  private UserAccount account() {
    return world.looking(() -> ports.accounts().byId(world.people().user.userId()).orElseThrow());
  }

  private List<String> recorded() {
    return world.looking(ports::securityEvents).stream().map(SecurityEvent::code).toList();
  }

  private UserAccount inactive() {
    UserAccount u = account();
    return new UserAccount(
        ports.ids().next(),
        "gone",
        "Gone",
        "gone@example.com",
        u.side(),
        u.organisationId(),
        u.preferences(),
        0,
        world.passwords().hash("gone"),
        0,
        0,
        null,
        false,
        Set.of());
  }
}
