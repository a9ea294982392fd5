package coop.claims.app.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while it answers and no threads wait for one another for ever. The database is not asked: a
 * restart of this process would not bring it back.
 */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    return HealthCheckResponse.named("threads")
        .withData("deadlocked", deadlocked == null ? 0 : deadlocked.length)
        .status(deadlocked == null)
        .build();
  }
}
