package coop.claims.domain.account;

import coop.claims.domain.account.Accounts.FailedSignIns;
import coop.claims.domain.account.Accounts.SecurityEvent;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Serves sign-in, sessions and tokens. */
public final class SignInService implements SignIn {

  static final Duration LONGEST_TOKEN = Duration.ofDays(90);
  private static final Duration FIRST_DELAY = Duration.ofSeconds(15);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_INPUT = 1_000;

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final Clock clock;
  private final Ids ids;
  private final RandomGenerator random;

  /**
   * @param random a source fit for secrets
   */
  public SignInService(
      Accounts accounts, PasswordHasher hasher, Clock clock, Ids ids, RandomGenerator random) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.clock = clock;
    this.ids = ids;
    this.random = random;
  }

  @Override
  public Outcome<Attempt> attempt(Actor signIn, String username, String password) {
    return Outcome.of(
        () -> {
          if (isAbsurd(username) || isAbsurd(password)) {
            return failed(null, null);
          }
          Optional<UserAccount> found = accounts.byUsername(username.strip());
          UserAccount user = found.filter(UserAccount::active).orElse(null);
          if (user == null) {
            return underUnknownName(username, password);
          }
          if (isAhead(user.blockedUntil(), now())) {
            return failed(user.id(), user.blockedUntil());
          }
          return decide(user, hasher.matches(password, user.passwordHash()));
        });
  }

  /** Answered as late and as slowly as a name that somebody has. */
  private Attempt underUnknownName(String username, String password) {
    String name = Sha256.hex(username.strip().toLowerCase(Locale.ROOT));
    Instant blocked = accounts.unknownBlockedUntil(name);
    if (isAhead(blocked, now())) {
      return failed(null, blocked);
    }
    hasher.matches(password, null);
    Instant now = now();
    FailedSignIns failures = accounts.lockedUnknown(name, now);
    if (isAhead(failures.blockedUntil(), now)) {
      return failed(null, failures.blockedUntil());
    }
    Instant blockedUntil = blockedUntil(failures.count() + 1, now);
    accounts.unknownFailed(name, failures.count() + 1, blockedUntil);
    return failed(null, blockedUntil);
  }

  /**
   * Comparing a password takes long enough for others to guess meanwhile, so the count is read
   * again under a lock: an attempt that comes after the block is no attempt, right or wrong.
   */
  private Attempt decide(UserAccount user, boolean matches) {
    FailedSignIns failures = accounts.lockedFailures(user.id());
    Instant now = now();
    if (isAhead(failures.blockedUntil(), now)) {
      return failed(user.id(), failures.blockedUntil());
    }
    if (!matches) {
      return countFailure(user.id(), failures.count() + 1, now);
    }
    accounts.signInSucceeded(user.id(), now);
    record("sign-in.succeeded", user.id(), user.id());
    return new Attempt(user, null);
  }

  private static boolean isAhead(Instant blockedUntil, Instant now) {
    return blockedUntil != null && now.isBefore(blockedUntil);
  }

  @Override
  public Outcome<UserAccount> session(Actor signIn, UUID userId, int sessionEpoch) {
    return Outcome.of(
        () ->
            accounts
                .byId(userId)
                .filter(u -> u.active() && u.sessionEpoch() == sessionEpoch)
                .orElseThrow(SignInService::unauthenticated));
  }

  @Override
  public Outcome<UserAccount> bearer(Actor signIn, String token) {
    return Outcome.of(
        () -> {
          if (isAbsurd(token)) {
            throw unauthenticated();
          }
          return accounts
              .byToken(Sha256.hex(token), now())
              .filter(UserAccount::active)
              .orElseThrow(SignInService::unauthenticated);
        });
  }

  @Override
  public Outcome<Receipt> signOut(Actor actor) {
    return Outcome.of(
        () -> {
          accounts.endSessions(actor.userId());
          record("sign-out", actor.userId(), actor.userId());
          return new Receipt(actor.userId(), 0);
        });
  }

  @Override
  public Outcome<UserAccount> me(Actor actor) {
    return Outcome.of(
        () -> accounts.byId(actor.userId()).orElseThrow(SignInService::unauthenticated));
  }

  @Override
  public Outcome<Page<Colleague>> colleagues(Actor actor, PageRequest page) {
    return Outcome.of(
        () -> {
          if (!actor.isPartner()) {
            throw Refusal.forbidden().asException();
          }
          return accounts
              .colleagues(actor.organisationId(), actor.userId(), page)
              .map(u -> new Colleague(u.id(), u.displayName(), u.username()));
        });
  }

  @Override
  public Outcome<NewToken> createToken(Actor actor, String name, Instant expiresAt) {
    return Outcome.of(
        () -> {
          Instant now = now();
          Instant latest = now.plus(LONGEST_TOKEN);
          Checks checks = new Checks();
          String label = checks.required("name", name, Limits.NAME);
          checks.that(
              expiresAt == null || (expiresAt.isAfter(now) && !expiresAt.isAfter(latest)),
              "expiresAt",
              "token.life",
              (int) LONGEST_TOKEN.toDays());
          checks.orRefuse();
          byte[] secretBytes = new byte[TOKEN_BYTES];
          random.nextBytes(secretBytes);
          String secret =
              "clm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secretBytes);
          AccessToken token =
              new AccessToken(
                  ids.next(),
                  actor.userId(),
                  label,
                  now,
                  expiresAt == null ? latest : expiresAt.truncatedTo(ChronoUnit.MICROS));
          accounts.addToken(token, Sha256.hex(secret));
          record("token.created", actor.userId(), actor.userId());
          return new NewToken(token, secret);
        });
  }

  @Override
  public Outcome<Page<AccessToken>> tokens(Actor actor, PageRequest page) {
    return Outcome.of(() -> accounts.tokensOf(actor.userId(), page));
  }

  @Override
  public Outcome<AccessToken> token(Actor actor, UUID tokenId) {
    return Outcome.of(
        () ->
            accounts
                .token(actor.userId(), tokenId)
                .orElseThrow(() -> Refusal.notFound().asException()));
  }

  @Override
  public Outcome<Receipt> revokeToken(Actor actor, UUID tokenId) {
    return Outcome.of(
        () -> {
          if (!accounts.revokeToken(actor.userId(), tokenId, now())) {
            throw Refusal.notFound().asException();
          }
          record("token.revoked", actor.userId(), actor.userId());
          return new Receipt(tokenId, 0);
        });
  }

  private Attempt countFailure(UUID userId, int failures, Instant now) {
    Instant blockedUntil = blockedUntil(failures, now);
    accounts.signInFailed(userId, failures, blockedUntil);
    return failed(userId, blockedUntil);
  }

  private static Instant blockedUntil(int failures, Instant now) {
    return failures < FAILURES_BEFORE_DELAY ? null : now.plus(delay(failures));
  }

  private Attempt failed(UUID userId, Instant retryAt) {
    record("sign-in.failed", userId, Actor.SIGN_IN.userId());
    return new Attempt(null, retryAt);
  }

  /** 15 seconds after the fifth failure, doubled by each further one, 15 minutes at most. */
  static Duration delay(int failures) {
    int doublings = Math.min(failures - FAILURES_BEFORE_DELAY, 10);
    Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private void record(String code, UUID userId, UUID actorId) {
    accounts.record(new SecurityEvent(ids.next(), now(), code, userId, actorId));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static boolean isAbsurd(String input) {
    return input == null
        || input.isBlank()
        || input.length() > LONGEST_INPUT
        || input.indexOf('\0') >= 0;
  }

  private static RuntimeException unauthenticated() {
    return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "not-signed-in").asException();
  }
}
