package coop.claims.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The mark of a database into which a backup is being brought: an empty schema, which goes away in
 * the transaction that brings the rows. So a database is either whole or says that it is not.
 */
public final class UnfinishedRestore {

  /** For whoever meets such a database. */
  public static final String SENTENCE =
      "A restore into this database is at work or was interrupted: let it end, or empty the"
          + " database and run the restore again.";

  private static final String SCHEMA = "claims_restore";

  private UnfinishedRestore() {}

  public static boolean isIn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select exists (select from pg_namespace where nspname = '" + SCHEMA + "')")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Whoever owns the database may. */
  public static void mark(Connection owner) throws SQLException {
    execute(owner, "create schema " + SCHEMA);
  }

  public static void clear(Connection owner) throws SQLException {
    execute(owner, "drop schema " + SCHEMA);
  }

  static void refuse(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (isIn(connection)) {
        throw new UnusableDatabase(SENTENCE);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
