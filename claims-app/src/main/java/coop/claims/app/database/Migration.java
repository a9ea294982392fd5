package coop.claims.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the level this application was built for, or refuses to work below it.
 *
 * <p>Only the owner migrates. A server that is not given the owner's password reads the level as
 * the system role and insists that nothing is missing.
 */
public final class Migration {

  private static final String SYSTEM_ROLE = "claims_system";

  private Migration() {}

  /** Migrates as the owner and answers the level reached. */
  public static String migrate(DataSource owner) {
    try {
      UnfinishedRestore.refuse(owner);
      Flyway flyway = configuration(owner).load();
      flyway.migrate();
      letTheSystemReadTheLevel(owner, flyway);
      return level(flyway);
    } catch (FlywayException | SQLException e) {
      throw new UnusableDatabase("The schema cannot be migrated: " + e.getMessage(), e);
    }
  }

  /** Makes the schema of an earlier level in an empty database, for a backup of that level. */
  public static void migrateTo(DataSource owner, String level) {
    try {
      Flyway flyway = configuration(owner).target(level).load();
      flyway.migrate();
      letTheSystemReadTheLevel(owner, flyway);
    } catch (FlywayException | SQLException e) {
      throw new UnusableDatabase("The schema cannot be made: " + e.getMessage(), e);
    }
  }

  /** Answers the level found as the application's role, which must be the one expected. */
  static String expect(DataSource application) {
    try {
      UnfinishedRestore.refuse(application);
      Flyway flyway = configuration(application).initSql("set role " + SYSTEM_ROLE).load();
      MigrationInfo[] pending = flyway.info().pending();
      if (pending.length > 0) {
        throw new UnusableDatabase(
            "The schema lacks "
                + Arrays.stream(pending)
                    .map(each -> "V" + each.getVersion())
                    .collect(Collectors.joining(", "))
                + " and claims.db.owner.user is not set: start once with the owner's settings.");
      }
      flyway.validate();
      return level(flyway);
    } catch (FlywayException | SQLException e) {
      throw new UnusableDatabase("The schema's level cannot be read: " + e.getMessage(), e);
    }
  }

  private static FluentConfiguration configuration(DataSource source) {
    return Flyway.configure(Migration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .cleanDisabled(true);
  }

  private static void letTheSystemReadTheLevel(DataSource owner, Flyway flyway)
      throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      String table = flyway.getConfiguration().getTable();
      statement.execute(
          "grant select on " + statement.enquoteIdentifier(table, true) + " to " + SYSTEM_ROLE);
    }
  }

  private static String level(Flyway flyway) {
    MigrationInfo current = flyway.info().current();
    return current == null ? "none" : current.getVersion().getVersion();
  }
}
