package coop.claims.app.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Requests that come when they come, whether or not the ones before are answered. An answer counts
 * from the moment it should have been asked for, and only when it says what it has to say.
 */
final class Load {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int SHOWN = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int perSecond;
  private final Duration how;

  Load(int perSecond, Duration how) {
    this.perSecond = perSecond;
    this.how = how;
  }

  /** In microseconds. */
  record Times(long median, long slow, int count) {}

  /** One address, asked by one person. */
  record Ask(String name, URI address, String token, Predicate<String> answered) {}

  Times run(Ask ask) {
    int requests = (int) (how.toSeconds() * perSecond);
    List<CompletableFuture<Long>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      answers.add(send(ask, due));
    }
    List<Long> times = answers.stream().map(CompletableFuture::join).sorted().toList();
    return new Times(times.get(times.size() / 2), times.get(times.size() * 95 / 100), times.size());
  }

  private CompletableFuture<Long> send(Ask ask, long due) {
    HttpRequest request =
        HttpRequest.newBuilder(ask.address())
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + ask.token())
            .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(
            response -> {
              long took = System.nanoTime() - due;
              String body = response.body();
              if (response.statusCode() != 200 || !ask.answered().test(body)) {
                throw new IllegalStateException(
                    ask.name() + " was answered " + response.statusCode() + ": " + start(body));
              }
              return TimeUnit.NANOSECONDS.toMicros(took);
            });
  }

  private static String start(String body) {
    return body.substring(0, Math.min(SHOWN, body.length()));
  }
}
