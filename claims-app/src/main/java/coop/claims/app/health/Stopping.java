package coop.claims.app.health;

import coop.claims.app.traffic.Traffic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** No longer ready once the server was told to stop, so that a proxy looks elsewhere. */
@Readiness
@ApplicationScoped
public class Stopping implements HealthCheck {

  @Inject private Traffic traffic;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("traffic")
        .withData("running", traffic.getRunning())
        .status(!traffic.isStopping())
        .build();
  }
}
