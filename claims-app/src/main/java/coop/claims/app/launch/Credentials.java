package coop.claims.app.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Where the embedded PostgreSQL answers and with which passwords, as kept in the home's {@code
 * database.properties}.
 *
 * @param port TCP port on 127.0.0.1, 0 before the first start
 * @param superuserPassword of the role {@code postgres}, used by the launcher only
 * @param ownerPassword of the role that owns the schema
 * @param appPassword of the role the application works as
 */
record Credentials(int port, String superuserPassword, String ownerPassword, String appPassword) {

  static final String SUPERUSER = "postgres";
  static final String OWNER = "claims_owner";
  static final String APP = "claims_app";
  static final String DATABASE = "claims";

  private static final int PASSWORD_BYTES = 30;

  /** Fresh passwords of 240 random bits each, and no port yet. */
  static Credentials generated() {
    SecureRandom random = new SecureRandom();
    return new Credentials(0, password(random), password(random), password(random));
  }

  static Credentials read(Path file) throws IOException, StartRefused {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    try {
      return new Credentials(
          Integer.parseInt(required(kept, "port", file)),
          required(kept, "superuser.password", file),
          required(kept, "owner.password", file),
          required(kept, "app.password", file));
    } catch (NumberFormatException e) {
      throw new StartRefused("The port in " + file + " is not a number.", e);
    }
  }

  /** Writes the properties, and the same as a service file so that psql needs no password typed. */
  void write(Path properties, Path serviceFile) throws IOException {
    OwnerOnlyFile.write(
        properties,
        """
        # The embedded PostgreSQL of this home. Readable by its owner alone: keep it so.
        port=%d
        superuser.password=%s
        owner.password=%s
        app.password=%s
        """
            .formatted(port, superuserPassword, ownerPassword, appPassword));
    OwnerOnlyFile.write(
        serviceFile,
        service("owner", OWNER, ownerPassword)
            + service("app", APP, appPassword)
            + service("superuser", SUPERUSER, superuserPassword));
  }

  Credentials onPort(int other) {
    return new Credentials(other, superuserPassword, ownerPassword, appPassword);
  }

  /** JDBC address of one database of this server. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Says nothing, so that no log ever shows a password. */
  @Override
  public String toString() {
    return "Credentials[port=" + port + "]";
  }

  private String service(String name, String user, String password) {
    return """
        [%s]
        host=127.0.0.1
        port=%d
        dbname=%s
        user=%s
        password=%s

        """
        .formatted(name, port, DATABASE, user, password);
  }

  private static String required(Properties kept, String name, Path file) throws StartRefused {
    String value = kept.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new StartRefused(
          "The file " + file + " lacks '" + name + "'; bring it back from a backup of the home.");
    }
    return value.strip();
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
