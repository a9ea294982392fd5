package coop.claims.app.wiring;

import coop.claims.app.edge.Meter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Shows in the server's metrics how often each in-port is called, how it ends and how long it
 * takes.
 */
@ApplicationScoped
class ServerMetrics implements Meter {

  private static final String NAME = "claims_in_port";

  @Inject private MetricRegistry registry;

  @Override
  public void ended(String inPort, String method, End end, Duration took) {
    registry
        .timer(
            NAME,
            new Tag("in_port", inPort),
            new Tag("method", method),
            new Tag("end", end.name().toLowerCase(Locale.ROOT)))
        .update(took);
  }
}
