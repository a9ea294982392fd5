package coop.claims.domain.setup;

import java.util.random.RandomGenerator;

/**
 * Makes first passwords: sixteen characters of Crockford's base 32, 80 bits, in groups that can be
 * read out over the telephone.
 */
final class FirstPasswords {

  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final RandomGenerator random;

  /**
   * @param random a source fit for secrets
   */
  FirstPasswords(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
