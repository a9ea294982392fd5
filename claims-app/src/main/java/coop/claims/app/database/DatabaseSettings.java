package coop.claims.app.database;

import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and as whom to sign in, from MicroProfile Config.
 *
 * <p>{@code claims.db.url} is a JDBC address; what it says for itself after the question mark wins
 * over what is added here.
 */
final class DatabaseSettings {

  private final Config config;

  DatabaseSettings(Config config) {
    this.config = config;
  }

  /** The application's own, also on a thread of the pool, which belongs to no application. */
  static DatabaseSettings current() {
    return new DatabaseSettings(ConfigProvider.getConfig(DatabaseSettings.class.getClassLoader()));
  }

  /** Signs in as the application's role. */
  PGSimpleDataSource application() {
    return dataSource(required("claims.db.user"), required("claims.db.password"));
  }

  /** Signs in as the role that owns the schema; empty where this server is not given it. */
  Optional<DataSource> owner() {
    return optional("claims.db.owner.user")
        .map(user -> dataSource(user, required("claims.db.owner.password")));
  }

  private PGSimpleDataSource dataSource(String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(withDefaults(required("claims.db.url")));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /**
   * Adds what the application counts on: enums and JSON as plain text parameters, batches sent as
   * one statement, rows fetched by portions, a limit on waiting for a dead server, and no values of
   * rows in what an error says, because that is logged.
   */
  static String withDefaults(String url) {
    Properties defaults = new Properties();
    defaults.setProperty("stringtype", "unspecified");
    defaults.setProperty("reWriteBatchedInserts", "true");
    defaults.setProperty("defaultRowFetchSize", "500");
    defaults.setProperty("tcpKeepAlive", "true");
    defaults.setProperty("connectTimeout", "10");
    defaults.setProperty("ApplicationName", "claims");
    defaults.setProperty("logServerErrorDetail", "false");
    StringBuilder full = new StringBuilder(url);
    for (String name : defaults.stringPropertyNames().stream().sorted().toList()) {
      if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
        full.append(full.indexOf("?") < 0 ? '?' : '&');
        full.append(name).append('=').append(defaults.getProperty(name));
      }
    }
    return full.toString();
  }

  private String required(String name) {
    return optional(name)
        .orElseThrow(() -> new UnusableDatabase("The setting " + name + " is missing."));
  }

  private Optional<String> optional(String name) {
    return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
  }
}
