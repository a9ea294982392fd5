package coop.claims.app.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the launcher itself wants to know, read the way the server reads its configuration: a system
 * property first ({@code claims.db.url}), then the environment ({@code CLAIMS_DB_URL}).
 */
final class Settings {

  private final Properties properties;
  private final Map<String, String> environment;

  Settings(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  static Settings ofThisProcess() {
    return new Settings(System.getProperties(), System.getenv());
  }

  /** The folder that holds everything this installation keeps; {@code ~/.claims} unless said. */
  Path home() {
    return value("claims.home")
        .map(Path::of)
        .orElseGet(() -> Path.of(properties.getProperty("user.home"), ".claims"))
        .toAbsolutePath()
        .normalize();
  }

  /** Whether a database of somebody else's is named, so that none is started here. */
  boolean externalDatabase() {
    return value("claims.db.url").isPresent();
  }

  /** Whether the server answers this machine alone: the demo's passwords are known to everybody. */
  boolean loopbackOnly() {
    return isTrue("claims.demo") && !isTrue("claims.demo.public");
  }

  private boolean isTrue(String name) {
    return value(name).map(Boolean::parseBoolean).orElse(false);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .or(() -> Optional.ofNullable(environment.get(variable(name))))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static String variable(String name) {
    return name.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
