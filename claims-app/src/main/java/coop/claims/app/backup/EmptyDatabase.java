package coop.claims.app.backup;

import coop.claims.app.database.Migration;
import coop.claims.app.database.UnfinishedRestore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;

/**
 * The database a backup goes into, by the role that owns it. The product's own migrations make the
 * schema of the backup; then one transaction brings the rows.
 *
 * <p>In that transaction triggers and the force of row-level security are lifted, which an owner
 * may do for its tables, and foreign keys are made anew after the rows, so that the order of tables
 * does not matter and every reference is proved.
 */
final class EmptyDatabase implements AutoCloseable {

  /** Our own connection holds it to its end; a pool never sees it. */
  private static final long LOCK = 0x636c61696d73L;

  private static final String IS_EMPTY =
      """
      select not exists (select from pg_class
                          where relnamespace = current_schema()::regnamespace
                            and relkind in ('r', 'p', 'v', 'm', 'S'))
      """;

  /** What is taken off before rows come, and how it is put back. */
  private static final String SWITCHES =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname),
             format('alter table %s add constraint %I %s',
                    conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint
       where contype = 'f' and conparentid = 0
         and connamespace = current_schema()::regnamespace
      union all
      select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
             format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not tgisinternal and tgenabled = 'O'
         and c.relnamespace = current_schema()::regnamespace
      union all
      select format('alter table %s no force row level security', oid::regclass),
             format('alter table %s force row level security', oid::regclass)
        from pg_class
       where relforcerowsecurity and relnamespace = current_schema()::regnamespace
      """;

  private static final String MIGRATIONS =
      """
      select string_agg(version || ' ' || checksum, ',' order by installed_rank)
        from flyway_schema_history where version is not null
      """;

  private final Place place;
  private final Connection connection;
  private final List<String> putBack = new ArrayList<>();
  private CopyIn copying;

  private EmptyDatabase(Place place, Connection connection) {
    this.place = place;
    this.connection = connection;
  }

  /**
   * Takes it for this restore.
   *
   * @throws BackupRefused when it holds anything, or another restore works in it
   */
  static EmptyDatabase take(Place place) throws SQLException, BackupRefused {
    Connection connection = place.connect();
    try {
      if (!is(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
        throw new BackupRefused("Another restore is at work in this database.");
      }
      if (UnfinishedRestore.isIn(connection)) {
        throw new BackupRefused(UnfinishedRestore.SENTENCE);
      }
      if (!is(connection, IS_EMPTY)) {
        throw new BackupRefused(
            "The database at " + place.url() + " is not empty; a restore goes into an empty one.");
      }
      return new EmptyDatabase(place, connection);
    } catch (SQLException | BackupRefused | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Marks it as unfinished and makes the schema the backup had. */
  void makeSchema(Head head) throws SQLException, BackupRefused {
    UnfinishedRestore.mark(connection);
    Migration.migrateTo(place.database(), head.level());
    String expected =
        head.migrations().stream()
            .map(each -> each.version() + " " + each.checksum())
            .collect(Collectors.joining(","));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MIGRATIONS)) {
      row.next();
      if (!expected.equals(row.getString(1))) {
        throw new BackupRefused("The migrations of the backup are not those of this version.");
      }
    }
  }

  /** Begins the transaction and takes off what would be in the way of rows. */
  void open(List<Head.Table> tables) throws SQLException {
    connection.setAutoCommit(false);
    List<String> takeOff = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SWITCHES)) {
      while (rows.next()) {
        takeOff.add(rows.getString(1));
        putBack.add(rows.getString(2));
      }
    }
    for (String each : takeOff) {
      execute(each);
    }
    // What migrations put in, so that the rows of the backup are all there is.
    execute(
        tables.stream()
            .map(table -> "\"" + table.name() + "\"")
            .collect(Collectors.joining(", ", "truncate ", "")));
  }

  void begin(Head.Table table) throws SQLException {
    copying =
        connection
            .unwrap(BaseConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy \"%s\" (\"%s\") from stdin"
                    .formatted(table.name(), String.join("\", \"", table.columns())));
  }

  void rows(byte[] text, int length) throws SQLException {
    copying.writeToCopy(text, 0, length);
  }

  /** Ends a table. */
  void end() throws SQLException {
    copying.endCopy();
    copying = null;
  }

  /** Puts everything back, which proves every reference, and makes it last. */
  void commit(Head head) throws SQLException {
    for (Head.Sequence each : head.sequences()) {
      execute(
          "select setval('\"%s\"', %d, %b)".formatted(each.name(), each.value(), each.called()));
    }
    for (String each : putBack) {
      execute(each);
    }
    UnfinishedRestore.clear(connection);
    connection.commit();
    connection.setAutoCommit(true);
    execute("analyze");
  }

  /** Without {@link #commit} nothing of the rows stays. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (copying != null && copying.isActive()) {
        copying.cancelCopy();
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      // At once, where the end of a connection is noticed a moment later.
      execute("select pg_advisory_unlock_all()");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean is(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
