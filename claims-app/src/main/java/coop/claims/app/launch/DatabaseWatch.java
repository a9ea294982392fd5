package coop.claims.app.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Looks after the PostgreSQL of a home while Claims runs. One that ended by itself, or was killed
 * alone, is started again where it was, so that the application's pool finds it; a start that fails
 * is tried again after a pause that doubles up to half a minute, for as long as Claims runs.
 */
final class DatabaseWatch implements Runnable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final EmbeddedServer server;
  private final Consumer<String> log;

  private DatabaseWatch(EmbeddedServer server, Consumer<String> log) {
    this.server = server;
    this.log = log;
  }

  /** Watches in a thread that ends with the process, or with the server's close. */
  static void over(EmbeddedServer server, Consumer<String> log) {
    Thread thread = new Thread(new DatabaseWatch(server, log), "claims-database-watch");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    Duration pause = BETWEEN_LOOKS;
    try {
      while (!server.isClosed()) {
        pause = look() ? BETWEEN_LOOKS : longer(pause);
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    if (twice.compareTo(FIRST_PAUSE) < 0) {
      return FIRST_PAUSE;
    }
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Whether the server runs, if need be again. */
  private boolean look() {
    try {
      if (server.reviveIfEnded()) {
        log.accept("PostgreSQL had ended and was started again.");
      }
      return true;
    } catch (IOException | SQLException e) {
      log.accept("PostgreSQL has ended and does not start: " + e.getMessage());
      return false;
    }
  }
}
