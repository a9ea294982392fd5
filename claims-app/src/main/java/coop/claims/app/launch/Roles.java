package coop.claims.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates roles and database from {@code roles.sql}, the same file an administrator runs on a
 * server of his own. Running it again after a kill at any moment completes what is missing.
 */
final class Roles {

  private static final String CONNECT = "\\connect claims";

  private final List<String> forTheServer = new ArrayList<>();
  private final List<String> forTheDatabase = new ArrayList<>();

  Roles(Credentials credentials) throws IOException {
    try (InputStream in = Roles.class.getResourceAsStream("roles.sql")) {
      String script =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^--.*$", "")
              .replace(":'owner_password'", "'" + credentials.ownerPassword() + "'")
              .replace(":'app_password'", "'" + credentials.appPassword() + "'");
      int connect = script.indexOf(CONNECT);
      split(script.substring(0, connect), forTheServer);
      split(script.substring(connect + CONNECT.length()), forTheDatabase);
    }
  }

  /** Roles, all or none, then the database. */
  void createOn(Connection server) throws SQLException {
    execute(server, "set log_min_error_statement = panic");
    if (!exists(server, "select 1 from pg_roles where rolname = ?", Credentials.OWNER)) {
      server.setAutoCommit(false);
      for (String statement : forTheServer) {
        if (!concernsDatabase(statement)) {
          execute(server, statement);
        }
      }
      server.commit();
      server.setAutoCommit(true);
    }
    if (!exists(server, "select 1 from pg_database where datname = ?", Credentials.DATABASE)) {
      for (String statement : forTheServer) {
        if (concernsDatabase(statement)) {
          execute(server, statement);
        }
      }
    }
  }

  /** Who may do what in the database's schema; the same however often it runs. */
  void grantOn(Connection database) throws SQLException {
    for (String statement : forTheDatabase) {
      execute(database, statement);
    }
  }

  private static boolean concernsDatabase(String statement) {
    return statement.contains(" database ");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void split(String script, List<String> statements) {
    for (String statement : script.split(";")) {
      if (!statement.isBlank()) {
        statements.add(statement.strip());
      }
    }
  }
}
