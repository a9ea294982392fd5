package coop.claims.domain.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * A person who can sign in; belongs to exactly one organisation or to the vendor.
 *
 * @param preferencesVersion how often the preferences have been changed
 * @param passwordHash Argon2id, in its own encoded form; never a password
 * @param sessionEpoch raised to end all of the person's sessions at once
 * @param failedSignIns in a row since the last success
 * @param blockedUntil no attempt is looked at before; null when free
 */
public record UserAccount(
    UUID id,
    String username,
    String displayName,
    String email,
    Side side,
    UUID organisationId,
    Preferences preferences,
    int preferencesVersion,
    String passwordHash,
    int sessionEpoch,
    int failedSignIns,
    Instant blockedUntil,
    boolean active,
    Set<Grant> grants) {

  public UserAccount {
    grants = Set.copyOf(grants);
  }

  /** ISO 639-1. */
  public String language() {
    return preferences.language();
  }

  /** In which they see times other than deadlines. */
  public ZoneId timeZone() {
    return preferences.timeZone();
  }

  /** The same person with that password's hash; null for one who cannot sign in. */
  public UserAccount withPassword(String hash) {
    return new UserAccount(
        id,
        username,
        displayName,
        email,
        side,
        organisationId,
        preferences,
        preferencesVersion,
        hash,
        sessionEpoch,
        failedSignIns,
        blockedUntil,
        active,
        grants);
  }

  public Actor actor() {
    return new Actor(id, username, side, organisationId, grants);
  }
}
