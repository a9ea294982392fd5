package coop.claims.domain.account;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.time.Instant;
import java.util.UUID;

/**
 * Signing in, sessions and tokens. A failed attempt is an answer ({@link Attempt}), not a refusal,
 * for a refusal would roll back the count of failures.
 */
public interface SignIn {

  int FAILURES_BEFORE_DELAY = 5;

  /** Called by {@link Actor#SIGN_IN}. Five failures in a row, then a growing delay. */
  Outcome<Attempt> attempt(Actor signIn, String username, String password);

  /** The user behind a session, if active and the session's epoch is still current. */
  Outcome<UserAccount> session(Actor signIn, UUID userId, int sessionEpoch);

  /** The user behind a bearer token; refused UNAUTHENTICATED when unknown, expired or revoked. */
  Outcome<UserAccount> bearer(Actor signIn, String token);

  /** Ends all sessions of the actor. */
  Outcome<Receipt> signOut(Actor actor);

  /** The actor's own account. */
  Outcome<UserAccount> me(Actor actor);

  /** Active users of the actor's own organisation: whom a document can be asked from. By name. */
  Outcome<Page<Colleague>> colleagues(Actor actor, PageRequest page);

  /**
   * @param expiresAt null for the longest life, 90 days
   */
  Outcome<NewToken> createToken(Actor actor, String name, Instant expiresAt);

  /** Those that were not revoked, oldest first. */
  Outcome<Page<AccessToken>> tokens(Actor actor, PageRequest page);

  /** One of the actor's own that was not revoked. */
  Outcome<AccessToken> token(Actor actor, UUID tokenId);

  Outcome<Receipt> revokeToken(Actor actor, UUID tokenId);

  /**
   * What came of an attempt.
   *
   * @param user null when it failed
   * @param retryAt when the next attempt is looked at, while the account is slowed down
   */
  record Attempt(UserAccount user, Instant retryAt) {
    public boolean succeeded() {
      return user != null;
    }
  }

  record Colleague(UUID id, String displayName, String username) {}

  /**
   * @param secret shown this once
   */
  record NewToken(AccessToken token, String secret) {}
}
