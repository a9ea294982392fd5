package coop.claims.app.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The schema of the running application: brought to its level and checked before anything else of
 * the application starts. Other observers of the start take a later priority.
 */
@ApplicationScoped
public class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class.getName());

  /** The level before it is known. */
  public static final String NONE = "none";

  private volatile String level = NONE;

  void atStart(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE)
          @Initialized(ApplicationScoped.class)
          Object start) {
    DatabaseSettings settings = DatabaseSettings.current();
    DataSource application = settings.application();
    level = settings.owner().map(Migration::migrate).orElseGet(() -> Migration.expect(application));
    Walls.check(application);
    LOG.log(Level.INFO, "Schema at level {0}", level);
  }

  /** The version of the newest migration the schema has, such as {@code 3}. */
  public String level() {
    return level;
  }
}
