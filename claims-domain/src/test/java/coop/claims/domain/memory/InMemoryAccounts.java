package coop.claims.domain.memory;

import coop.claims.domain.account.AccessToken;
import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link Accounts} in memory. */
final class InMemoryAccounts implements Accounts {

  private record Token(AccessToken token, String hash, Instant revokedAt) {}

  private final Tables tables;
  private final Table<UUID, UserAccount> users;
  private final Table<UUID, Token> tokens;
  private final Table<UUID, SecurityEvent> events;
  private final Table<String, FailedSignIns> unknown;
  private final Table<UUID, Instant> firstPasswords;

  InMemoryAccounts(Tables tables) {
    this.tables = tables;
    this.users = tables.table();
    this.tokens = tables.table();
    this.events = tables.table();
    this.unknown = tables.table();
    this.firstPasswords = tables.table();
  }

  boolean isEmpty() {
    return users.isEmpty();
  }

  Optional<String> nameOf(UUID userId) {
    return users.get(userId).map(UserAccount::displayName);
  }

  /** All that were recorded, oldest first. */
  List<SecurityEvent> recorded() {
    return events.stream().toList();
  }

  @Override
  public Optional<UserAccount> byUsername(String username) {
    return users.stream().filter(u -> u.username().equalsIgnoreCase(username)).findFirst();
  }

  @Override
  public Optional<UserAccount> byId(UUID userId) {
    return users
        .get(userId)
        .filter(u -> u.organisationId() == null || tables.shows(u.organisationId()));
  }

  @Override
  public Optional<UserAccount> byToken(String tokenHash, Instant now) {
    return tokens.stream()
        .filter(t -> t.hash().equals(tokenHash) && t.revokedAt() == null)
        .filter(t -> now.isBefore(t.token().expiresAt()))
        .findFirst()
        .flatMap(t -> users.get(t.token().userId()));
  }

  @Override
  public void add(UserAccount user) {
    if (byUsername(user.username()).isPresent()) {
      throw new IllegalStateException("somebody has that name already");
    }
    users.add(user.id(), user);
  }

  @Override
  public FailedSignIns lockedFailures(UUID userId) {
    UserAccount user = users.get(userId).orElseThrow();
    return new FailedSignIns(user.failedSignIns(), user.blockedUntil());
  }

  @Override
  public void signInFailed(UUID userId, int failedSignIns, Instant blockedUntil) {
    UserAccount user = users.get(userId).orElseThrow();
    put(user, user.preferences(), user.preferencesVersion(), 0, failedSignIns, blockedUntil);
  }

  @Override
  public FailedSignIns lockedUnknown(String nameHash, Instant now) {
    return unknown.get(nameHash).orElse(new FailedSignIns(0, null));
  }

  @Override
  public Instant unknownBlockedUntil(String nameHash) {
    return unknown.get(nameHash).map(FailedSignIns::blockedUntil).orElse(null);
  }

  @Override
  public void unknownFailed(String nameHash, int failedSignIns, Instant blockedUntil) {
    unknown.put(nameHash, new FailedSignIns(failedSignIns, blockedUntil));
  }

  @Override
  public void signInSucceeded(UUID userId, Instant now) {
    UserAccount user = users.get(userId).orElseThrow();
    put(user, user.preferences(), user.preferencesVersion(), 0, 0, null);
  }

  @Override
  public void endSessions(UUID userId) {
    UserAccount user = users.get(userId).orElseThrow();
    put(
        user,
        user.preferences(),
        user.preferencesVersion(),
        1,
        user.failedSignIns(),
        user.blockedUntil());
  }

  @Override
  public boolean changePreferences(UUID userId, long version, Preferences preferences) {
    UserAccount user = byId(userId).orElseThrow();
    if (user.preferencesVersion() != version) {
      return false;
    }
    int next = user.preferencesVersion() + 1;
    put(user, preferences, next, 0, user.failedSignIns(), user.blockedUntil());
    return true;
  }

  private void put(
      UserAccount u,
      Preferences preferences,
      int preferencesVersion,
      int epochs,
      int failures,
      Instant blockedUntil) {
    users.put(
        u.id(),
        new UserAccount(
            u.id(),
            u.username(),
            u.displayName(),
            u.email(),
            u.side(),
            u.organisationId(),
            preferences,
            preferencesVersion,
            u.passwordHash(),
            u.sessionEpoch() + epochs,
            failures,
            blockedUntil,
            u.active(),
            u.grants()));
  }

  @Override
  public Page<UserAccount> colleagues(UUID organisationId, UUID self, PageRequest page) {
    return Pages.page(
        users.stream()
            .filter(u -> u.active() && organisationId.equals(u.organisationId()))
            .filter(u -> !u.id().equals(self) && tables.shows(organisationId))
            .toList(),
        Comparator.comparing(UserAccount::displayName).thenComparing(u -> u.id().toString()),
        UserAccount::id,
        page);
  }

  @Override
  public void changePassword(UUID userId, String passwordHash) {
    users.put(userId, users.get(userId).orElseThrow().withPassword(passwordHash));
    firstPasswords.remove(userId);
  }

  @Override
  public void markFirstPassword(UUID userId, Instant at) {
    firstPasswords.put(userId, at);
  }

  @Override
  public boolean hasFirstPassword(UUID userId) {
    return firstPasswords.get(userId).isPresent();
  }

  Stream<UserAccount> all() {
    return users.stream();
  }

  @Override
  public List<UserAccount> holding(UUID organisationId, Set<Role> roles) {
    return users.stream()
        .filter(u -> u.active() && Objects.equals(organisationId, u.organisationId()))
        .filter(u -> u.grants().stream().anyMatch(g -> roles.contains(g.role())))
        .toList();
  }

  @Override
  public void addToken(AccessToken token, String tokenHash) {
    tokens.add(token.id(), new Token(token, tokenHash, null));
  }

  @Override
  public Page<AccessToken> tokensOf(UUID userId, PageRequest page) {
    return Pages.page(
        live(userId).toList(),
        Comparator.comparing(AccessToken::createdAt).thenComparing(t -> t.id().toString()),
        AccessToken::id,
        page);
  }

  @Override
  public Optional<AccessToken> token(UUID userId, UUID tokenId) {
    return live(userId).filter(t -> t.id().equals(tokenId)).findFirst();
  }

  private Stream<AccessToken> live(UUID userId) {
    return tokens.stream()
        .filter(t -> t.revokedAt() == null)
        .map(Token::token)
        .filter(t -> t.userId().equals(userId));
  }

  @Override
  public boolean revokeToken(UUID userId, UUID tokenId, Instant now) {
    Optional<Token> token =
        tokens.get(tokenId).filter(t -> t.token().userId().equals(userId) && t.revokedAt() == null);
    token.ifPresent(t -> tokens.put(tokenId, new Token(t.token(), t.hash(), now)));
    return token.isPresent();
  }

  @Override
  public void record(SecurityEvent event) {
    events.add(event.id(), event);
  }
}
