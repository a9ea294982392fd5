package coop.claims.app.health;

import coop.claims.app.database.Backlog;
import coop.claims.app.database.ClaimsDataSource;
import coop.claims.app.database.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when PostgreSQL answers through the application's own pool. It names the product, because a
 * server's default data source is another database and looks healthy too.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  @Resource(lookup = ClaimsDataSource.NAME)
  private DataSource dataSource;

  @Inject private Schema schema;
  @Inject private Backlog backlog;

  /** A wrong ledger stops its fund, not the server. */
  private String ledger() {
    long wrong = backlog.now().wrong();
    return wrong > 0 ? "violated" : wrong == 0 ? "right" : "unknown";
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData database = connection.getMetaData();
      String product = database.getDatabaseProductName();
      return answer
          .withData("product", product)
          .withData("version", database.getDatabaseProductVersion())
          .withData("migration", schema.level())
          .withData("ledger", ledger())
          .status("PostgreSQL".equals(product) && connection.isValid(5))
          .build();
    } catch (SQLException e) {
      return answer.down().withData("migration", schema.level()).build();
    }
  }
}
