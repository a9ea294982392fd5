package coop.claims.app.backup;

import coop.claims.app.launch.EmbeddedServer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** One server with as many empty databases as a test wants, each as {@code roles.sql} makes it. */
final class Databases implements AutoCloseable {

  private final Path home;
  private final EmbeddedServer server;
  private final Properties kept = new Properties();

  Databases(Path home) throws Exception {
    this.home = home;
    server = EmbeddedServer.start(home);
    try (Reader reader = Files.newBufferedReader(home.resolve("database.properties"))) {
      kept.load(reader);
    }
  }

  /** Makes one; answers it as its owner sees it, with a folder for documents. */
  Place create(String name) throws SQLException {
    run("claims", "create database " + name + " owner claims_owner template template0");
    run(name, "alter schema public owner to claims_owner");
    run(
        name,
        "grant usage on schema public"
            + " to claims_app, claims_partner, claims_vendor, claims_system");
    return as(name, server.ownerUser(), server.ownerPassword());
  }

  Place asOwner(String name) {
    return as(name, server.ownerUser(), server.ownerPassword());
  }

  /** As somebody whom row-level security does not bind. */
  Place asSuperuser(String name) {
    return as(name, "postgres", kept.getProperty("superuser.password"));
  }

  Place as(String name, String user, String password) {
    return new Place(
        url(name), user, password, new DocumentFolder(home.resolve("documents-" + name)), "test");
  }

  void run(String name, String sql) throws SQLException {
    try (Connection connection = superuser(name);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, each column as text. */
  List<List<String>> rows(String name, String query) throws SQLException {
    try (Connection connection = superuser(name);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private String url(String name) {
    return server.url().replaceFirst("/claims$", "/" + name);
  }

  private Connection superuser(String name) throws SQLException {
    return DriverManager.getConnection(
        url(name), "postgres", kept.getProperty("superuser.password"));
  }
}
