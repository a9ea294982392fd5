package coop.claims.app.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * What waits in the database, what is wrong in its ledgers, and how many of the pool's connections
 * are at work. It is read over a connection of its own, so that it can be told when the pool has
 * none left, and for a few seconds at a time, so that asking often costs little.
 */
@ApplicationScoped
public class Backlog {

  /** Nothing is counted beyond. */
  public static final int MOST = 10_000;

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final Figures UNKNOWN = new Figures(-1, -1, -1, -1, -1);

  private static final String OUTBOX =
      """
      select (select count(*) from (select from outbox where dead_at is null limit %1$d) w),
             (select count(*) from (select from outbox where dead_at is not null limit %1$d) d)
      """
          .formatted(MOST);

  private static final String WRONG_LEDGERS =
      """
      select count(*), 0
        from (select from ledger_case where second_at is null limit %d) c
      """
          .formatted(MOST);

  /** To be asked before a group role is taken: the state is told to the role that signed in. */
  private static final String CONNECTIONS =
      """
      select count(*) filter (where state <> 'idle'), count(*) filter (where state = 'idle')
        from pg_stat_activity
       where usename = current_user and application_name = 'claims' and pid <> pg_backend_pid()
      """;

  private Figures figures = UNKNOWN;
  private Instant read = Instant.MIN;

  /**
   * @param waiting in the outbox
   * @param dead in the outbox
   * @param active connections of the application in the middle of something
   * @param idle the others
   * @param wrong funds whose ledger was found wrong and whose case is open
   */
  public record Figures(long waiting, long dead, long active, long idle, long wrong) {}

  /** All minus one when the database does not answer. */
  public synchronized Figures now() {
    Instant now = Instant.now();
    if (read.plus(KEPT).isBefore(now)) {
      figures = read();
      read = now;
    }
    return figures;
  }

  private static Figures read() {
    try (Connection connection = DatabaseSettings.current().application().getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(5);
      long[] connections = two(statement, CONNECTIONS);
      statement.execute("set role claims_system");
      long[] outbox = two(statement, OUTBOX);
      long wrong = two(statement, WRONG_LEDGERS)[0];
      return new Figures(outbox[0], outbox[1], connections[0], connections[1], wrong);
    } catch (SQLException e) {
      return UNKNOWN;
    }
  }

  private static long[] two(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2)};
    }
  }
}
