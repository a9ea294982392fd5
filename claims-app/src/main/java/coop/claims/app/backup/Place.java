package coop.claims.app.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What an installation consists of, as the launcher says it.
 *
 * @param url JDBC address of the database
 * @param user who may read every row, or who owns the schema
 * @param documents folder of their bytes
 * @param product version of Claims at work
 */
record Place(String url, String user, String password, DocumentFolder documents, String product) {

  static Place of(Map<String, String> words) {
    return new Place(
        words.get("url"),
        words.get("user"),
        words.get("password"),
        new DocumentFolder(Path.of(words.get("documents"))),
        words.get("product"));
  }

  PGSimpleDataSource database() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("claims-backup");
    source.setConnectTimeout(10);
    return source;
  }

  Connection connect() throws SQLException {
    return database().getConnection();
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return url + " and " + documents.root();
  }
}
