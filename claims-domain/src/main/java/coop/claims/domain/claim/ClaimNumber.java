package coop.claims.domain.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The form of a claim's number: eight characters of Crockford's base 32 and his check character
 * (modulo 37), shown as {@code 7K3M-Q2XF-4}, stored without dashes.
 */
public final class ClaimNumber {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String CHECKS = DIGITS + "*~$=U";
  private static final int LENGTH = 8;

  private ClaimNumber() {}

  /** A number from that source of randomness; those whose check is a symbol are passed over. */
  public static String random(RandomGenerator random) {
    while (true) {
      StringBuilder number = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        number.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
      }
      char check = check(number);
      if (DIGITS.indexOf(check) >= 0) {
        return number.append(check).toString();
      }
    }
  }

  public static String display(String number) {
    return number.substring(0, 4) + "-" + number.substring(4, 8) + "-" + number.substring(8);
  }

  /** What somebody typed, with or without dashes, O for 0 and I or L for 1; empty if no number. */
  public static Optional<String> parse(String typed) {
    String plain =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean wellFormed =
        plain.length() == LENGTH + 1
            && plain.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
            && check(plain.substring(0, LENGTH)) == plain.charAt(LENGTH);
    return wellFormed ? Optional.of(plain) : Optional.empty();
  }

  private static char check(CharSequence digits) {
    int remainder = 0;
    for (int i = 0; i < digits.length(); i++) {
      remainder =
          (remainder * DIGITS.length() + DIGITS.indexOf(digits.charAt(i))) % CHECKS.length();
    }
    return CHECKS.charAt(remainder);
  }
}
