package coop.claims.app.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * {@code java:app/jdbc/claims}: the container pools what this class opens. It reads the settings
 * when the first connection is asked for, so the same WAR runs anywhere by configuration alone.
 *
 * <p>A connection is tried before it is lent, so that a restart of PostgreSQL costs nobody an
 * error. The words in {@code properties} are the server's; another server overlooks them.
 */
@DataSourceDefinition(
    name = ClaimsDataSource.NAME,
    className = "coop.claims.app.database.ClaimsDataSource",
    initialPoolSize = 0,
    minPoolSize = 0,
    maxPoolSize = 32,
    maxIdleTime = 300,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=10000"
    })
public class ClaimsDataSource implements DataSource {

  /** The name under which persistence unit and health check look it up. */
  public static final String NAME = "java:app/jdbc/claims";

  private volatile DataSource settled;
  private PrintWriter logWriter;
  private int loginTimeoutSeconds;

  @Override
  public Connection getConnection() throws SQLException {
    return settled().getConnection();
  }

  /** The settings alone decide who signs in. */
  @Override
  public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
    return getConnection();
  }

  private DataSource settled() {
    DataSource source = settled;
    if (source == null) {
      source = DatabaseSettings.current().application();
      settled = source;
    }
    return source;
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    logWriter = out;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeoutSeconds = seconds;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeoutSeconds;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> wanted) throws SQLException {
    if (wanted.isInstance(this)) {
      return wanted.cast(this);
    }
    throw new SQLException("Not a wrapper of " + wanted.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> wanted) {
    return wanted.isInstance(this);
  }
}
