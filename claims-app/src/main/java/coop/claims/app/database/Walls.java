package coop.claims.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Checks that row-level security can bind the role the application signs in as. A superuser, an
 * owner of the tables or a role that bypasses it would see every partner's rows without a sign.
 */
final class Walls {

  private static final int OLDEST_VERSION_NUMBER = 150000;

  private static final String FACTS =
      """
      select current_setting('server_version_num')::int as version_number,
             session_user as role,
             r.rolsuper as superuser,
             r.rolbypassrls as bypasses,
             exists (select 1
                       from pg_class c
                       join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = current_schema()
                        and pg_has_role(session_user, c.relowner, 'MEMBER')) as owns,
             (select bool_or(pg_has_role(session_user, g.oid, 'USAGE'))
                from pg_roles g
               where g.rolname in ('claims_partner', 'claims_vendor', 'claims_system')) as inherits,
             (select count(*)
                from pg_roles g
               where g.rolname in ('claims_partner', 'claims_vendor', 'claims_system')
                 and pg_has_role(session_user, g.oid, 'MEMBER')) as group_roles
        from pg_roles r
       where r.rolname = session_user
      """;

  private Walls() {}

  /** Throws {@link UnusableDatabase} with every reason at once. */
  static void check(DataSource application) {
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(FACTS)) {
      row.next();
      List<String> reasons = reasons(row);
      if (!reasons.isEmpty()) {
        throw new UnusableDatabase(String.join(" ", reasons));
      }
    } catch (SQLException e) {
      throw new UnusableDatabase("The database does not answer: " + e.getMessage(), e);
    }
  }

  private static List<String> reasons(ResultSet row) throws SQLException {
    List<String> reasons = new ArrayList<>();
    String who = "The role " + row.getString("role") + " of claims.db.user ";
    if (row.getInt("version_number") < OLDEST_VERSION_NUMBER) {
      reasons.add("PostgreSQL 15 or later is needed.");
    }
    if (row.getBoolean("superuser")) {
      reasons.add(who + "must not be a superuser.");
    }
    if (row.getBoolean("bypasses")) {
      reasons.add(who + "must not bypass row-level security.");
    }
    if (row.getBoolean("owns")) {
      reasons.add(who + "must not own the tables.");
    }
    if (row.getBoolean("inherits")) {
      reasons.add(who + "must be NOINHERIT, so that it sees nothing before it takes a group role.");
    }
    if (row.getInt("group_roles") < 3) {
      reasons.add(who + "must be granted claims_partner, claims_vendor and claims_system.");
    }
    return reasons;
  }
}
