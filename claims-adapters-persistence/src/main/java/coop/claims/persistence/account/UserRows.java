package coop.claims.persistence.account;

import coop.claims.domain.account.DateStyle;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.NumberStyle;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.Theme;
import coop.claims.domain.account.UserAccount;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Users with the roles they hold, in one statement: roles, locations and programs side by side. */
final class UserRows {

  private static final String SELECT =
      """
      select u.id, u.organisation_id, u.side, u.username, u.display_name, u.email, u.language,
             u.time_zone, u.number_style, u.date_style, u.theme, u.preferences_version,
             u.password_hash, u.session_epoch, u.failed_sign_ins, u.blocked_until, u.active,
             g.roles, g.locations, g.programs
        from app_user u
        cross join lateral (
          select array_agg(r.role order by r.ctid) as roles,
                 array_agg(r.location_id::text order by r.ctid) as locations,
                 array_agg(r.program_code order by r.ctid) as programs
            from role_grant r where r.user_id = u.id) g
       where %s
       order by u.display_name, u.id
      """;

  private final Sql sql;

  UserRows(Sql sql) {
    this.sql = sql;
  }

  /** By display name. */
  List<UserAccount> find(String condition, Object... arguments) {
    return sql.list(SELECT.formatted(condition), UserRows::user, arguments);
  }

  void add(UserAccount user) {
    sql.change(
        """
        insert into app_user (id, organisation_id, side, username, display_name, email, language,
            time_zone, number_style, date_style, theme, preferences_version, password_hash,
            session_epoch, failed_sign_ins, blocked_until, active)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        user.id(),
        user.organisationId(),
        user.side(),
        user.username(),
        user.displayName(),
        user.email(),
        user.language(),
        user.timeZone().getId(),
        user.preferences().numbers(),
        user.preferences().dates(),
        user.preferences().theme(),
        user.preferencesVersion(),
        user.passwordHash(),
        user.sessionEpoch(),
        user.failedSignIns(),
        user.blockedUntil(),
        user.active());
    sql.batch(
        "insert into role_grant (user_id, organisation_id, role, location_id, program_code)"
            + " values (?, ?, ?, ?, ?)",
        user.grants().stream().map(g -> columns(user, g)).toList());
  }

  private static Object[] columns(UserAccount user, Grant grant) {
    return new Object[] {
      user.id(), user.organisationId(), grant.role(), grant.locationId(), grant.programCode()
    };
  }

  private static UserAccount user(Row row) throws SQLException {
    return new UserAccount(
        row.uuid("id"),
        row.text("username"),
        row.text("display_name"),
        row.text("email"),
        row.constant("side", Side.class),
        row.uuid("organisation_id"),
        new Preferences(
            row.text("language"),
            ZoneId.of(row.text("time_zone")),
            row.constant("number_style", NumberStyle.class),
            row.constant("date_style", DateStyle.class),
            row.constant("theme", Theme.class)),
        row.number("preferences_version"),
        row.text("password_hash"),
        row.number("session_epoch"),
        row.number("failed_sign_ins"),
        row.instant("blocked_until"),
        row.flag("active"),
        grants(row.texts("roles"), row.texts("locations"), row.texts("programs")));
  }

  private static Set<Grant> grants(String[] roles, String[] locations, String[] programs) {
    Set<Grant> grants = new HashSet<>();
    for (int i = 0; i < roles.length; i++) {
      UUID location = locations[i] == null ? null : UUID.fromString(locations[i]);
      grants.add(new Grant(Role.valueOf(roles[i]), location, programs[i]));
    }
    return grants;
  }
}
