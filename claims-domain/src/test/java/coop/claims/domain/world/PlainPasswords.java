package coop.claims.domain.world;

import coop.claims.domain.account.PasswordHasher;

/** Passwords for tests: quick, and no secret. */
public final class PlainPasswords implements PasswordHasher {

  private int compared;

  static String hashOf(String password) {
    return "plain:" + password;
  }

  /** How often a password was compared. */
  public int compared() {
    return compared;
  }

  @Override
  public String hash(String password) {
    return hashOf(password);
  }

  @Override
  public boolean matches(String password, String hash) {
    compared++;
    return hash != null && hash.equals(hashOf(password));
  }
}
