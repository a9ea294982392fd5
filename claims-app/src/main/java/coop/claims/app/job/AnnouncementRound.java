package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Announcements;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells what waits in the outbox. An event that fails is logged and put off, and stops no other.
 */
final class AnnouncementRound {

  private static final Logger LOG = Logger.getLogger(AnnouncementRound.class.getName());

  /** As many at a time, and so many times at most; the next round goes on. */
  private static final int BATCH = 100;

  private static final int MOST_BATCHES = 50;
  private static final int PASSED_AT_ONCE = 1_000;

  private final Announcements announcements;

  AnnouncementRound(Announcements announcements) {
    this.announcements = announcements;
  }

  /**
   * @param goOn asked before each event
   * @return how many notices were made
   */
  int run(BooleanSupplier goOn) {
    int passed = PASSED_AT_ONCE;
    while (passed == PASSED_AT_ONCE && goOn.getAsBoolean()) {
      passed = announcements.pass(Actor.CLOCK, PASSED_AT_ONCE).orThrow();
    }
    int told = 0;
    for (int batch = 0; batch < MOST_BATCHES && goOn.getAsBoolean(); batch++) {
      List<UUID> waiting = announcements.waiting(Actor.CLOCK, BATCH).orThrow();
      for (UUID event : waiting) {
        told += goOn.getAsBoolean() ? tell(event) : 0;
      }
      if (waiting.size() < BATCH) {
        break;
      }
    }
    return told;
  }

  private int tell(UUID event) {
    try {
      return announcements.tell(Actor.CLOCK, event).orThrow();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Nobody could be told of event " + event, failure);
      // The log says more; operators see no claim's content.
      String reason = failure.getClass().getSimpleName();
      announcements.failed(Actor.CLOCK, event, reason).orThrow();
      return 0;
    }
  }
}
