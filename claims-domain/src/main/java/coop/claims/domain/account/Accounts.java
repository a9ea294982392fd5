package coop.claims.domain.account;

import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Users, their grants and their tokens in storage. */
public interface Accounts {

  /** By what they typed, without regard to case. */
  Optional<UserAccount> byUsername(String username);

  /** User and grants in one statement: it runs at every request. */
  Optional<UserAccount> byId(UUID userId);

  /** The owner of a token that is neither revoked nor expired at that instant. One statement. */
  Optional<UserAccount> byToken(String tokenHash, Instant now);

  void add(UserAccount user);

  /**
   * The failed attempts as they stand now, the user's row locked until the transaction ends, so
   * that attempts made at once are counted one after the other.
   */
  FailedSignIns lockedFailures(UUID userId);

  /** Takes one failed attempt into account; null frees the user. */
  void signInFailed(UUID userId, int failedSignIns, Instant blockedUntil);

  /**
   * As {@link #lockedFailures}, for a name that nobody has; those of more than a day ago are
   * forgotten.
   *
   * @param nameHash SHA-256 of the name, in hex
   */
  FailedSignIns lockedUnknown(String nameHash, Instant now);

  /** When the next attempt under that unknown name counts; null when it does now. */
  Instant unknownBlockedUntil(String nameHash);

  void unknownFailed(String nameHash, int failedSignIns, Instant blockedUntil);

  void signInSucceeded(UUID userId, Instant now);

  /** Raises the session epoch, which ends all sessions of the user. */
  void endSessions(UUID userId);

  /**
   * Keeps what somebody wants, if nothing was changed since they read it.
   *
   * @return whether it was so
   */
  boolean changePreferences(UUID userId, long version, Preferences preferences);

  /** The other active users of an organisation, by display name. */
  Page<UserAccount> colleagues(UUID organisationId, UUID self, PageRequest page);

  /** Takes that hash for the user's; a first password is none any more. */
  void changePassword(UUID userId, String passwordHash);

  /** The password the user has was made for them, and they have to choose their own. */
  void markFirstPassword(UUID userId, Instant at);

  boolean hasFirstPassword(UUID userId);

  /**
   * Active users who hold one of the roles somewhere.
   *
   * @param organisationId null for the vendor's people
   */
  List<UserAccount> holding(UUID organisationId, Set<Role> roles);

  void addToken(AccessToken token, String tokenHash);

  /** Those not revoked, oldest first. */
  Page<AccessToken> tokensOf(UUID userId, PageRequest page);

  /** One of a user's that was not revoked. */
  Optional<AccessToken> token(UUID userId, UUID tokenId);

  /** Whether there was such a token of that user, not revoked before. */
  boolean revokeToken(UUID userId, UUID tokenId, Instant now);

  /** A security event that stands in the account log: code, and ids only. */
  void record(SecurityEvent event);

  /**
   * @param count since the last success
   * @param blockedUntil null when the user is not slowed down
   */
  record FailedSignIns(int count, Instant blockedUntil) {}

  /**
   * @param code for example {@code sign-in.failed}, {@code token.created}
   * @param userId the account it is about; null when the typed name is unknown
   */
  record SecurityEvent(UUID id, Instant at, String code, UUID userId, UUID actorId) {}
}
