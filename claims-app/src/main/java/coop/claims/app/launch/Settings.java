package coop.claims.app.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the launcher itself wants to know, read the way the server reads its configuration
 * (MicroProfile Config): a system property first ({@code claims.db.url}), then the environment
 * variable of that name, with underscores ({@code claims_db_url}), and in capitals ({@code
 * CLAIMS_DB_URL}).
 */
final class Settings {

  /** What the server takes for a yes. */
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on");

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

  /**
   * {@code claims.stop.limit}, an ISO 8601 duration: how long requests that run may go on after
   * SIGTERM; half a minute unless said.
   */
  Duration stopLimit() throws StartRefused {
    String text = value("claims.stop.limit").orElse("PT30S");
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new StartRefused(
          "claims.stop.limit is an ISO 8601 duration such as PT30S, not '" + text + "'.", e);
    }
  }

  /**
   * Whether traces go anywhere: where OpenTelemetry's own setting says, {@code
   * otel.exporter.otlp.endpoint} or its environment variable.
   */
  boolean traced() {
    return value("otel.exporter.otlp.endpoint").isPresent();
  }

  /** {@code claims.log.format}: {@code text} unless {@code json} is said. */
  LogFormat logFormat() throws StartRefused {
    String text = value("claims.log.format").orElse("text");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "text" -> LogFormat.TEXT;
      case "json" -> LogFormat.JSON;
      default -> throw new StartRefused("claims.log.format is text or json, not '" + text + "'.");
    };
  }

  /** Where document bytes live: {@code <home>/documents} unless said. */
  Path documents() {
    return value("claims.documents")
        .map(Path::of)
        .orElseGet(() -> home().resolve("documents"))
        .toAbsolutePath()
        .normalize();
  }

  String required(String name) throws StartRefused {
    return value(name)
        .orElseThrow(() -> new StartRefused("The setting " + name + " is missing for this."));
  }

  /** Whether the server answers this machine alone: the demo's passwords are known to everybody. */
  boolean loopbackOnly() {
    return isTrue("claims.demo") && !isTrue("claims.demo.public");
  }

  /** Whether anything is said of that name. */
  boolean says(String name) {
    return value(name).isPresent();
  }

  private boolean isTrue(String name) {
    return value(name).map(text -> TRUE.contains(text.toLowerCase(Locale.ROOT))).orElse(false);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .or(() -> variables(name).map(environment::get).filter(Objects::nonNull).findFirst())
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Stream<String> variables(String name) {
    String underscored = name.replace('.', '_');
    return Stream.of(name, underscored, underscored.toUpperCase(Locale.ROOT));
  }
}
