package coop.claims.app.launch;

import java.io.IOException;

/** The breath between two looks at something that another process changes. */
final class Pause {

  private static final long MILLISECONDS = 100;

  private Pause() {}

  static void brief() throws IOException {
    try {
      Thread.sleep(MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for PostgreSQL", e);
    }
  }
}
