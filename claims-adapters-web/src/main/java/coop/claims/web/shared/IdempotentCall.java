package coop.claims.web.shared;

import coop.claims.web.shared.CallContext.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The idempotency key of this request, until its body is known. */
@RequestScoped
public class IdempotentCall {

  private String key;
  private String path;
  private String route;

  void begin(String givenKey, String actualPath, String pathTemplate) {
    key = givenKey;
    path = actualPath;
    route = pathTemplate;
  }

  IdempotencyKey withBody(byte[] body) {
    MessageDigest digest = sha256();
    digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(body);
    return new IdempotencyKey(key, route, HexFormat.of().formatHex(digest.digest()));
  }

  /** The key for a body that is told in words; empty when the caller gave none. */
  Optional<IdempotencyKey> withBody(String told) {
    return key == null
        ? Optional.empty()
        : Optional.of(withBody(told.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
