package coop.claims.app.it;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, with a limit. */
public final class Waiting {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Duration limit;

  private Waiting(Duration limit) {
    this.limit = limit;
  }

  public static Waiting upTo(Duration limit) {
    return new Waiting(limit);
  }

  /**
   * Looks until the condition holds; a look that throws counts as not yet.
   *
   * @throws AssertionError when the limit is over, with what the last look threw
   */
  public void until(String what, Callable<Boolean> condition) {
    Instant end = Instant.now().plus(limit);
    Exception last = null;
    while (Instant.now().isBefore(end)) {
      try {
        if (condition.call()) {
          return;
        }
        last = null;
      } catch (Exception notYet) {
        last = notYet;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new AssertionError("Not within " + limit + ": " + what, last);
  }
}
