package coop.claims.persistence.account;

import coop.claims.domain.account.AccessToken;
import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link Accounts} in the tables app_user, role_grant, access_token and security_event. */
public final class PostgresAccounts implements Accounts {

  private static final Duration UNKNOWN_NAMES_KEPT = Duration.ofDays(1);

  private static final Keyset OLDEST_FIRST =
      Keyset.by("oldest", false, new Key("c.created_at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;
  private final UserRows users;

  public PostgresAccounts(EntityManager em) {
    this.sql = new Sql(em);
    this.users = new UserRows(sql);
  }

  @Override
  public Optional<UserAccount> byUsername(String username) {
    return users.find("lower(c.username) = lower(?)", username);
  }

  @Override
  public Optional<UserAccount> byId(UUID userId) {
    return users.find("c.id = ?", userId);
  }

  @Override
  public Optional<UserAccount> byToken(String tokenHash, Instant now) {
    return users.find(
        "c.id = (select t.user_id from access_token t"
            + " where t.token_hash = ? and t.revoked_at is null and t.expires_at > ?)",
        tokenHash,
        now);
  }

  @Override
  public void add(UserAccount user) {
    users.add(user);
  }

  @Override
  public FailedSignIns lockedFailures(UUID userId) {
    return sql.first(
            "select failed_sign_ins, blocked_until from app_user where id = ? for no key update",
            row -> new FailedSignIns(row.number("failed_sign_ins"), row.instant("blocked_until")),
            userId)
        .orElseThrow();
  }

  @Override
  public void signInFailed(UUID userId, int failedSignIns, Instant blockedUntil) {
    sql.change(
        "update app_user set failed_sign_ins = ?, blocked_until = ? where id = ?",
        failedSignIns,
        blockedUntil,
        userId);
  }

  @Override
  public FailedSignIns lockedUnknown(String nameHash, Instant now) {
    sql.change(
        "delete from unknown_sign_in where name_sha256 in (select name_sha256 from unknown_sign_in"
            + " where at < ? and name_sha256 <> ? order by at limit 20 for update skip locked)",
        now.minus(UNKNOWN_NAMES_KEPT),
        nameHash);
    return sql.first(
            "insert into unknown_sign_in as u (name_sha256, failed, at) values (?, 0, ?)"
                + " on conflict (name_sha256) do update set at = excluded.at,"
                + " failed = case when u.at < ? then 0 else u.failed end"
                + " returning failed, blocked_until",
            row -> new FailedSignIns(row.number("failed"), row.instant("blocked_until")),
            nameHash,
            now,
            now.minus(UNKNOWN_NAMES_KEPT))
        .orElseThrow();
  }

  @Override
  public Instant unknownBlockedUntil(String nameHash) {
    return sql.first(
            "select blocked_until from unknown_sign_in"
                + " where name_sha256 = ? and blocked_until is not null",
            row -> row.instant("blocked_until"),
            nameHash)
        .orElse(null);
  }

  @Override
  public void unknownFailed(String nameHash, int failedSignIns, Instant blockedUntil) {
    sql.change(
        "update unknown_sign_in set failed = ?, blocked_until = ? where name_sha256 = ?",
        failedSignIns,
        blockedUntil,
        nameHash);
  }

  @Override
  public void signInSucceeded(UUID userId, Instant now) {
    sql.change(
        "update app_user set failed_sign_ins = 0, blocked_until = null, last_sign_in_at = ?"
            + " where id = ?",
        now,
        userId);
  }

  @Override
  public void endSessions(UUID userId) {
    sql.change("update app_user set session_epoch = session_epoch + 1 where id = ?", userId);
  }

  @Override
  public boolean changePreferences(UUID userId, long version, Preferences preferences) {
    return sql.change(
            "update app_user set language = ?, time_zone = ?, number_style = ?, date_style = ?,"
                + " theme = ?, preferences_version = preferences_version + 1"
                + " where id = ? and preferences_version = ?",
            preferences.language(),
            preferences.timeZone().getId(),
            preferences.numbers(),
            preferences.dates(),
            preferences.theme(),
            userId,
            version)
        == 1;
  }

  @Override
  public Page<UserAccount> colleagues(UUID organisationId, UUID self, PageRequest page) {
    return users.byName(
        new Query("select c.* from app_user c")
            .where("c.organisation_id = ?", organisationId)
            .where("c.active")
            .where("c.id <> ?", self),
        page);
  }

  @Override
  public void changePassword(UUID userId, String passwordHash) {
    sql.change("update app_user set password_hash = ? where id = ?", passwordHash, userId);
    sql.change("delete from first_password where user_id = ?", userId);
  }

  @Override
  public void markFirstPassword(UUID userId, Instant at) {
    sql.change(
        "insert into first_password (user_id, given_at) values (?, ?)"
            + " on conflict (user_id) do update set given_at = excluded.given_at",
        userId,
        at);
  }

  @Override
  public boolean hasFirstPassword(UUID userId) {
    return sql.first(
            "select exists (select from first_password where user_id = ?) as first",
            row -> row.flag("first"),
            userId)
        .orElseThrow();
  }

  @Override
  public List<UserAccount> holding(UUID organisationId, Set<Role> roles) {
    String holds =
        " and c.active and exists (select from role_grant h where h.user_id = c.id and h.role = any (?))";
    String[] names = roles.stream().map(Role::name).toArray(String[]::new);
    return organisationId == null
        ? users.all("c.organisation_id is null" + holds, (Object) names)
        : users.all("c.organisation_id = ?" + holds, organisationId, names);
  }

  @Override
  public void addToken(AccessToken token, String tokenHash) {
    sql.change(
        "insert into access_token"
            + " (id, user_id, organisation_id, name, token_hash, created_at, expires_at)"
            + " select ?, u.id, u.organisation_id, ?, ?, ?, ? from app_user u where u.id = ?",
        token.id(),
        token.name(),
        tokenHash,
        token.createdAt(),
        token.expiresAt(),
        token.userId());
  }

  @Override
  public Page<AccessToken> tokensOf(UUID userId, PageRequest page) {
    return OLDEST_FIRST.page(sql, live(userId), "c.*", "", page, PostgresAccounts::token);
  }

  @Override
  public Optional<AccessToken> token(UUID userId, UUID tokenId) {
    return sql.list(live(userId).where("c.id = ?", tokenId), PostgresAccounts::token).stream()
        .findFirst();
  }

  private static Query live(UUID userId) {
    return new Query("select c.* from access_token c")
        .where("c.user_id = ?", userId)
        .where("c.revoked_at is null");
  }

  private static AccessToken token(Row row) throws SQLException {
    return new AccessToken(
        row.uuid("id"),
        row.uuid("user_id"),
        row.text("name"),
        row.instant("created_at"),
        row.instant("expires_at"));
  }

  @Override
  public boolean revokeToken(UUID userId, UUID tokenId, Instant now) {
    return sql.change(
            "update access_token set revoked_at = ?"
                + " where id = ? and user_id = ? and revoked_at is null",
            now,
            tokenId,
            userId)
        == 1;
  }

  @Override
  public void record(SecurityEvent event) {
    sql.change(
        "insert into security_event (id, at, code, user_id, actor_id) values (?, ?, ?, ?, ?)",
        event.id(),
        event.at(),
        event.code(),
        event.userId(),
        event.actorId());
  }
}
