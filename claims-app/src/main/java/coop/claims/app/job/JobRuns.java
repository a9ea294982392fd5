package coop.claims.app.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** When each job last came to its end on this server. */
@ApplicationScoped
public class JobRuns {

  private static final long NEVER = -1;

  private final Map<String, Long> ended = new ConcurrentHashMap<>();

  /** A job says that it exists, before its first round. */
  public void expect(String job) {
    ended.putIfAbsent(job, NEVER);
  }

  public void ended(String job) {
    ended.put(job, Instant.now().getEpochSecond());
  }

  public Set<String> names() {
    return Set.copyOf(ended.keySet());
  }

  /** In seconds since 1970; minus one when it did not run on this server yet. */
  public long lastRun(String job) {
    return ended.getOrDefault(job, NEVER);
  }
}
