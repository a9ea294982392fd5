package coop.claims.persistence.account;

import coop.claims.domain.account.DateStyle;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.NumberStyle;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.Theme;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Users with the roles they hold, in one statement: roles, locations and programs side by side. */
final class UserRows {

  private static final String COLUMNS =
      """
      c.id, c.organisation_id, c.side, c.username, c.display_name, c.email, c.language,
      c.time_zone, c.number_style, c.date_style, c.theme, c.preferences_version,
      c.password_hash, c.session_epoch, c.failed_sign_ins, c.blocked_until, c.active,
      g.roles, g.locations, g.programs
      """;

  private static final String JOINS =
      """
      cross join lateral (
        select array_agg(r.role order by r.ctid) as roles,
               array_agg(r.location_id::text order by r.ctid) as locations,
               array_agg(r.program_code order by r.ctid) as programs
          from role_grant r where r.user_id = c.id) g
      """;

  private static final String SELECT =
      "select " + COLUMNS + " from app_user c " + JOINS + " where ";

  private static final Keyset BY_NAME =
      Keyset.by("name", false, new Key("c.display_name", "text"), new Key("c.id", "uuid"));

  private final Sql sql;

  UserRows(Sql sql) {
    this.sql = sql;
  }

  /** The one user of whom it is true. */
  Optional<UserAccount> find(String condition, Object... arguments) {
    return sql.first(SELECT + condition, UserRows::user, arguments);
  }

  /** Everybody of whom it is true. */
  List<UserAccount> all(String condition, Object... arguments) {
    return sql.list(SELECT + condition, UserRows::user, arguments);
  }

  /** By display name, page by page. */
  Page<UserAccount> byName(Query rows, PageRequest page) {
    return BY_NAME.page(sql, rows, COLUMNS, JOINS, page, UserRows::user);
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
