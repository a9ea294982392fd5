package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many clients at once, until they are asked to finish what they have begun. */
final class Crowd implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Journal journal = new Journal();
  private final List<Future<?>> clients = new ArrayList<>();
  private final ExecutorService threads;
  private volatile boolean goesOn = true;

  Crowd(JarServer server, int size, long seed) {
    threads = Executors.newFixedThreadPool(size);
    for (int i = 0; i < size; i++) {
      clients.add(threads.submit(new MixedClient(server, i, seed, journal, () -> goesOn)));
    }
  }

  Journal journal() {
    return journal;
  }

  /** Waits until so many more steps were acknowledged; fails with a client that failed. */
  void awaitSteps(int more) {
    int before = journal.acknowledgedSoFar();
    Waiting.upTo(LIMIT)
        .until(
            more + " more steps",
            () ->
                journal.acknowledgedSoFar() - before >= more
                    || clients.stream().anyMatch(Future::isDone));
    assertThat(clients).as("clients at work").noneMatch(Future::isDone);
  }

  /** Lets everybody finish the claim at hand. */
  Journal finish() throws Exception {
    goesOn = false;
    for (Future<?> client : clients) {
      client.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
    return journal;
  }

  @Override
  public void close() {
    goesOn = false;
    threads.shutdownNow();
  }
}
