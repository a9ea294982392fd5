package coop.claims.app.wiring;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import coop.claims.domain.account.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/**
 * Argon2id with 19 MiB, two passes and one lane, the lowest setting that OWASP recommends: enough
 * to slow guessing down, little enough for many people signing in on a small server. How many run
 * at a time is bounded, and the memory with it.
 */
final class Argon2PasswordHasher implements PasswordHasher {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private static final Argon2Function CURRENT =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private final SecureRandom random = new SecureRandom();
  private final Semaphore atATime =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
  private final String ofNobody = hash("nobody signs in with this");

  @Override
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    atATime.acquireUninterruptibly();
    try {
      return CURRENT.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult();
    } finally {
      atATime.release();
    }
  }

  @Override
  public boolean matches(String password, String hash) {
    String compared = hash == null ? ofNobody : hash;
    atATime.acquireUninterruptibly();
    try {
      boolean same =
          Argon2Function.getInstanceFromHash(compared)
              .check(
                  password.getBytes(StandardCharsets.UTF_8),
                  compared.getBytes(StandardCharsets.UTF_8));
      return same && hash != null;
    } finally {
      atATime.release();
    }
  }
}
