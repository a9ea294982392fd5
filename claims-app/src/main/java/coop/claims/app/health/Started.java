package coop.claims.app.health;

import coop.claims.app.database.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema is at its level; before that nothing should judge readiness. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

  @Inject private Schema schema;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema")
        .withData("migration", schema.level())
        .status(!schema.level().equals(Schema.NONE))
        .build();
  }
}
