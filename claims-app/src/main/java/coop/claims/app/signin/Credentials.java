package coop.claims.app.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What the {@code Authorization} header says. */
final class Credentials {

  private static final int LONGEST_HEADER = 4_000;

  private Credentials() {}

  /** The token of {@code Bearer <token>}. */
  static Optional<String> bearer(String header) {
    return of("bearer", header);
  }

  /** A name and password. */
  record NameAndPassword(String name, String password) {}

  /** The name and password of {@code Basic <base64 of name:password, UTF-8>}. */
  static Optional<NameAndPassword> basic(String header) {
    return of("basic", header).flatMap(Credentials::decoded);
  }

  private static Optional<NameAndPassword> decoded(String base64) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new NameAndPassword(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  private static Optional<String> of(String scheme, String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    String[] parts = header.strip().split("\\s+", 2);
    return parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).equals(scheme)
        ? Optional.of(parts[1])
        : Optional.empty();
  }
}
