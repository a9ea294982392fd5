package coop.claims.app.backup;

import coop.claims.app.database.UnfinishedRestore;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;

/**
 * The database as it was at one moment: one read-only transaction, repeatable read, that waits for
 * nobody and that nobody waits for. Row-level security is off, which PostgreSQL takes for "fail
 * rather than leave a row out".
 */
final class Snapshot implements AutoCloseable {

  /** Bytes on their way out of the system; see {@link #leaveOutFile}. */
  private static final String FILES = "stored_file";

  private static final String TABLES =
      """
      select c.relname, string_agg(a.attname, ',' order by a.attnum)
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                           and not a.attisdropped and a.attgenerated = ''
       where c.relnamespace = current_schema()::regnamespace
         and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
       group by c.relname order by c.relname
      """;
  private static final String SEQUENCES =
      """
      select c.relname
        from pg_class c
       where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S'
       order by c.relname
      """;
  private static final String MIGRATIONS =
      """
      select version, checksum, script, success
        from flyway_schema_history where version is not null order by installed_rank
      """;
  private static final String WHO =
      """
      select current_setting('server_version_num')::int as number,
             r.rolsuper or r.rolbypassrls as reads_all,
             to_regclass('flyway_schema_history') is not null as is_ours
        from pg_roles r where r.rolname = current_user
      """;

  private final Place place;
  private final Connection connection;
  private final Set<String> leftOut = new TreeSet<>();

  private Snapshot(Place place, Connection connection) {
    this.place = place;
    this.connection = connection;
  }

  /** Takes it. */
  static Snapshot of(Place place) throws SQLException, BackupRefused {
    Connection connection = place.connect();
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      execute(connection, "set local row_security = off");
      execute(connection, "set local statement_timeout = 0");
      execute(connection, "set local idle_in_transaction_session_timeout = 0");
      refuseUnfit(place, connection);
      return new Snapshot(place, connection);
    } catch (SQLException | BackupRefused | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** What the snapshot's schema and its origin are. */
  Head head() throws SQLException, BackupRefused {
    try (Statement statement = connection.createStatement()) {
      return new Head(
          place.product(),
          made(statement),
          version(statement),
          migrations(statement),
          tables(statement),
          sequences(statement));
    }
  }

  /** About how many bytes it is: its tables and its documents. */
  long size() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select coalesce((select sum(size) from stored_file), 0)
                     + coalesce((select sum(pg_table_size(oid)) from pg_class
                         where relnamespace = current_schema()::regnamespace and relkind = 'r'), 0)
                """)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Takes one document after the other, in the order of their digests. */
  interface Files {
    void take(String sha256, long size) throws IOException, SQLException, BackupRefused;
  }

  void files(Files taker) throws IOException, SQLException, BackupRefused {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sha256, size from stored_file order by sha256 collate \"C\"")) {
      select.setFetchSize(500);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          taker.take(rows.getString(1), rows.getLong(2));
        }
      }
    }
  }

  /**
   * Leaves a file out whose bytes are gone because nothing pointed at it and it was removed since
   * the snapshot; false when it is still known, so that its bytes are missing.
   */
  boolean leaveOutFile(String sha256) throws SQLException {
    try (Connection now = place.connect();
        PreparedStatement select =
            now.prepareStatement("select 1 from stored_file where sha256 = ?")) {
      select.setString(1, sha256);
      try (ResultSet rows = select.executeQuery()) {
        return !rows.next() && leftOut.add(sha256);
      }
    }
  }

  /** Writes a table's rows as COPY's text. */
  void copy(Head.Table table, OutputStream out) throws IOException, SQLException {
    String columns = "\"" + String.join("\", \"", table.columns()) + "\"";
    String query = "select " + columns + " from \"" + table.name() + "\"";
    if (table.name().equals(FILES) && !leftOut.isEmpty()) {
      query += " where sha256 <> all ('{" + String.join(",", leftOut) + "}')";
    }
    PGConnection postgres = connection.unwrap(BaseConnection.class);
    postgres.getCopyAPI().copyOut("copy (" + query + ") to stdout", out);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static void refuseUnfit(Place place, Connection connection)
      throws SQLException, BackupRefused {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WHO)) {
      row.next();
      if (!row.getBoolean("is_ours")) {
        throw new BackupRefused("The database at " + place.url() + " holds no Claims.");
      }
      if (!row.getBoolean("reads_all")) {
        throw new BackupRefused(
            "The role "
                + place.user()
                + " is bound by row-level security and would not see every row: name one that"
                + " passes it with claims.backup.user (backup-role.sql makes it).");
      }
    }
    if (UnfinishedRestore.isIn(connection)) {
      throw new BackupRefused(UnfinishedRestore.SENTENCE);
    }
  }

  private static Instant made(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static String version(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("show server_version_num")) {
      row.next();
      int number = row.getInt(1);
      return number / 10000 + "." + number % 10000;
    }
  }

  private static List<Head.AppliedMigration> migrations(Statement statement)
      throws SQLException, BackupRefused {
    List<Head.AppliedMigration> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(MIGRATIONS)) {
      while (rows.next()) {
        if (!rows.getBoolean("success")) {
          throw new BackupRefused(
              "Migration " + rows.getString("version") + " has failed here; mend that first.");
        }
        all.add(
            new Head.AppliedMigration(
                rows.getString("version"), rows.getInt("checksum"), rows.getString("script")));
      }
    }
    return all;
  }

  private static List<Head.Table> tables(Statement statement) throws SQLException {
    List<Head.Table> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        all.add(new Head.Table(rows.getString(1), List.of(rows.getString(2).split(","))));
      }
    }
    return all;
  }

  private static List<Head.Sequence> sequences(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    List<Head.Sequence> all = new ArrayList<>();
    for (String name : names) {
      try (ResultSet row =
          statement.executeQuery("select last_value, is_called from \"" + name + "\"")) {
        row.next();
        all.add(new Head.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return all;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
