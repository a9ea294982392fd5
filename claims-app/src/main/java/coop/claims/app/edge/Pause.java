package coop.claims.app.edge;

import java.util.concurrent.ThreadLocalRandom;

/** What lies between one try and the next. */
@FunctionalInterface
interface Pause {

  /** Random, so that two that met once do not meet again; longer with each try. */
  Pause RANDOM = tried -> sleep(ThreadLocalRandom.current().nextLong(5, 25L * tried));

  /**
   * @param tried which try comes now, 2 for the first repetition
   */
  void before(int tried);

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two tries", e);
    }
  }
}
