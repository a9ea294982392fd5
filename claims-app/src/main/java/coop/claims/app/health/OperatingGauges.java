package coop.claims.app.health;

import coop.claims.app.database.Backlog;
import coop.claims.app.job.JobRuns;
import coop.claims.app.traffic.Traffic;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Figures for whoever is woken at night, beside the timers of the in-ports: what waits, what was
 * given up, how busy the pool is, and when jobs ran last. Minus one means that it cannot be told.
 */
@ApplicationScoped
public class OperatingGauges {

  private static final int LAST = Interceptor.Priority.PLATFORM_AFTER + 100;

  @Inject private MetricRegistry registry;
  @Inject private Traffic traffic;
  @Inject private Backlog backlog;
  @Inject private JobRuns runs;

  /** After all jobs have said that they exist. */
  void atStart(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object start) {
    gauge("claims_requests_running", "Requests being answered", traffic::getRunning);
    gauge(
        "claims_outbox_waiting",
        "Events that wait for a receiver; counted up to " + Backlog.MOST,
        () -> backlog.now().waiting());
    gauge(
        "claims_outbox_dead",
        "Events given up after all attempts; counted up to " + Backlog.MOST,
        () -> backlog.now().dead());
    gauge(
        "claims_ledger_cases_open",
        "Funds that stand still because their ledger was found wrong; counted up to "
            + Backlog.MOST,
        () -> backlog.now().wrong());
    gauge(
        "claims_database_connections",
        "Connections of the application's pool",
        () -> backlog.now().active(),
        new Tag("state", "active"));
    gauge(
        "claims_database_connections",
        "Connections of the application's pool",
        () -> backlog.now().idle(),
        new Tag("state", "idle"));
    for (String job : runs.names()) {
      gauge(
          "claims_job_last_run_seconds",
          "When the job last came to its end, in seconds since 1970",
          () -> runs.lastRun(job),
          new Tag("job", job));
    }
  }

  private void gauge(String name, String description, Supplier<Number> figure, Tag... tags) {
    registry.gauge(
        Metadata.builder().withName(name).withDescription(description).build(), figure, tags);
  }
}
