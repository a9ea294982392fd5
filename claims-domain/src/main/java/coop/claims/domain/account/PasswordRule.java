package coop.claims.domain.account;

import coop.claims.domain.shared.Checks;
import java.util.Locale;

/**
 * What a password must be: long, and not the user name. Rules about digits and signs make people
 * choose worse ones (NIST SP 800-63B).
 */
public final class PasswordRule {

  /** Characters of a password somebody chooses. */
  public static final int SHORTEST = 12;

  /** Characters of one that is given to somebody, who chooses their own at once. */
  public static final int SHORTEST_INITIAL = 8;

  public static final int LONGEST = 200;

  private PasswordRule() {}

  /**
   * @param username whose password it becomes; null when that is not known
   */
  public static void check(Checks checks, String field, String password, String username) {
    if (password == null || password.isEmpty()) {
      checks.present(field, null);
      return;
    }
    checks.that(password.length() >= SHORTEST, field, "password.too-short", SHORTEST);
    checks.that(password.length() <= LONGEST, field, "field.too-long", LONGEST);
    checks.that(password.indexOf('\0') < 0, field, "field.control-characters");
    checks.that(
        username == null
            || !password.toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT)),
        field,
        "password.is-username");
  }
}
