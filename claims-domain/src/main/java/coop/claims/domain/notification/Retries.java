package coop.claims.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When what failed is tried again: three times as long after each attempt, twelve hours at most,
 * which makes two days of ten attempts from a minute on.
 */
public final class Retries {

  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int FACTOR = 3;

  private final Duration first;

  /**
   * @param first after the first attempt; one minute unless an installation says otherwise
   */
  public Retries(Duration first) {
    this.first = first;
  }

  /** Empty when that was the last attempt. */
  Optional<Instant> after(int attempts, Instant now) {
    if (attempts >= Postbox.MOST_ATTEMPTS) {
      return Optional.empty();
    }
    Duration wait = first;
    for (int i = 1; i < attempts && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(FACTOR);
    }
    return Optional.of(now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
  }
}
