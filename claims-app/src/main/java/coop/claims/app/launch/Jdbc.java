package coop.claims.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connections for the launcher's own work. In {@code claims.jar} the driver comes from a jar inside
 * the jar through a loader of its own, so that the WAR keeps using the one it brings itself.
 */
final class Jdbc {

  private static final String NESTED = "/CLAIMS-INF/postgresql.jar";

  private final Driver driver;

  private Jdbc(Driver driver) {
    this.driver = driver;
  }

  static Jdbc load(Home home) throws IOException {
    try (InputStream nested = Jdbc.class.getResourceAsStream(NESTED)) {
      if (nested == null) {
        return new Jdbc(driver(Jdbc.class.getClassLoader()));
      }
      Path jar = home.file("jdbc-driver.jar");
      Files.deleteIfExists(jar);
      Files.copy(nested, jar);
      URL[] urls = {jar.toUri().toURL()};
      return new Jdbc(driver(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())));
    }
  }

  Connection open(String url, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "claims-launcher");
    return driver.connect(url, properties);
  }

  private static Driver driver(ClassLoader loader) throws IOException {
    try {
      return (Driver)
          loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IOException("The PostgreSQL driver is not where it should be", e);
    }
  }
}
