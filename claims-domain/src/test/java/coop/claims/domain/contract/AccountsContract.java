package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.AccessToken;
import coop.claims.domain.account.Accounts.FailedSignIns;
import coop.claims.domain.account.Accounts.SecurityEvent;
import coop.claims.domain.account.Actor;
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
import coop.claims.domain.shared.Sha256;
import coop.claims.domain.world.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.account.Accounts} promises. */
public abstract class AccountsContract extends PortContract {

  private static final PageRequest ALL = new PageRequest(null, PageRequest.MOST);

  @Test
  void aUserComesBackWithEveryGrant() {
    UserAccount user =
        user(
            "Mixed.Case",
            Set.of(
                new Grant(Role.INCENTIVES_ADMIN, null, null),
                new Grant(Role.INCENTIVES_USER, places().lyon.id(), null),
                new Grant(Role.INCENTIVES_USER, null, Places.DEVICES),
                new Grant(Role.GLOBAL_ADMIN, places().amsterdam.id(), Places.HOSTING)),
            true);
    run(Actor.SET_UP, () -> ports.accounts().add(user));

    assertThat(byId(user.id())).isEqualTo(user);
    for (UserAccount known : world.people().users()) {
      assertThat(byId(known.id())).isEqualTo(known);
    }
    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().byId(places().cloud.id()))).isEmpty();
  }

  @Test
  void whoHoldsARoleSomewhereIsFoundUnlessNotActiveAnyMore() {
    UserAccount gone = user("gone", Set.of(new Grant(Role.INCENTIVES_ADMIN, null, null)), false);
    run(Actor.SET_UP, () -> ports.accounts().add(gone));

    assertThat(
            as(
                Actor.CLOCK,
                () ->
                    ports.accounts().holding(places().aurora.id(), Set.of(Role.INCENTIVES_ADMIN))))
        .extracting(UserAccount::username)
        .containsExactlyInAnyOrder(
            "aurora-admin", "aurora-admin-2", "aurora-lyon", "aurora-devices");
    assertThat(
            as(
                Actor.CLOCK,
                () -> ports.accounts().holding(null, Set.of(Role.DISPUTE_REVIEWER, Role.OPERATOR))))
        .extracting(UserAccount::username)
        .containsExactlyInAnyOrder("reviewer-2", "dispute-reviewer", "operator");
  }

  @Test
  void namesAreFoundWithoutRegardToCase() {
    UserAccount user = user("Mixed.Case", Set.of(), true);
    run(Actor.SET_UP, () -> ports.accounts().add(user));

    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().byUsername("mixed.CASE"))).contains(user);
    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().byUsername("mixed"))).isEmpty();
    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().byUsername("mixed_case"))).isEmpty();
    UserAccount twin = user("MIXED.CASE", Set.of(), true);
    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.accounts().add(twin)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void failuresAreCountedAndForgottenAfterASuccess() {
    UUID id = world.people().user.userId();
    Instant until = world.clock().instant().plusSeconds(15);
    run(Actor.SIGN_IN, () -> ports.accounts().signInFailed(id, 5, until));
    assertThat(byId(id).failedSignIns()).isEqualTo(5);
    assertThat(byId(id).blockedUntil()).isEqualTo(until);
    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().lockedFailures(id)))
        .isEqualTo(new FailedSignIns(5, until));

    run(Actor.SIGN_IN, () -> ports.accounts().signInSucceeded(id, until));
    assertThat(byId(id).failedSignIns()).isZero();
    assertThat(byId(id).blockedUntil()).isNull();

    run(Actor.SIGN_IN, () -> ports.accounts().signInFailed(id, 1, null));
    assertThat(byId(id).failedSignIns()).isEqualTo(1);
    assertThat(byId(id).blockedUntil()).isNull();
  }

  @Test
  void failuresUnderAnUnknownNameAreCountedForThatName() {
    Instant now = world.clock().instant();
    String name = "a".repeat(64);
    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().lockedUnknown(name, now)))
        .isEqualTo(new FailedSignIns(0, null));
    assertThat(blockedUntil(name)).isNull();

    run(
        Actor.SIGN_IN,
        () -> {
          ports.accounts().lockedUnknown(name, now);
          ports.accounts().unknownFailed(name, 5, now.plusSeconds(15));
        });

    assertThat(blockedUntil(name)).isEqualTo(now.plusSeconds(15));
    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().lockedUnknown(name, now)))
        .isEqualTo(new FailedSignIns(5, now.plusSeconds(15)));
    assertThat(blockedUntil("b".repeat(64))).isNull();
  }

  private Instant blockedUntil(String name) {
    return as(Actor.SIGN_IN, () -> Optional.ofNullable(ports.accounts().unknownBlockedUntil(name)))
        .orElse(null);
  }

  @Test
  void endingSessionsRaisesTheEpochOfThatUserOnly() {
    Actor user = world.people().user;
    int before = byId(user.userId()).sessionEpoch();
    run(user, () -> ports.accounts().endSessions(user.userId()));

    assertThat(byId(user.userId()).sessionEpoch()).isEqualTo(before + 1);
    assertThat(byId(world.people().otherUser.userId()).sessionEpoch()).isEqualTo(before);
    Actor reviewer = world.people().reviewer;
    run(reviewer, () -> ports.accounts().endSessions(reviewer.userId()));
    assertThat(byId(reviewer.userId()).sessionEpoch()).isEqualTo(1);
  }

  @Test
  void preferencesAreKeptUnlessTheyWereChangedMeanwhile() {
    Actor user = world.people().user;
    Preferences wanted =
        new Preferences(
            "nl", ZoneId.of("Europe/Brussels"), NumberStyle.SPACE, DateStyle.DAY_FIRST, Theme.DARK);

    assertThat(as(user, () -> ports.accounts().changePreferences(user.userId(), 0, wanted)))
        .isTrue();
    assertThat(as(user, () -> ports.accounts().changePreferences(user.userId(), 0, wanted)))
        .isFalse();

    assertThat(byId(user.userId()).preferences()).isEqualTo(wanted);
    assertThat(byId(user.userId()).preferencesVersion()).isEqualTo(1);
    Actor reviewer = world.people().reviewer;
    assertThat(as(reviewer, () -> ports.accounts().changePreferences(reviewer.userId(), 0, wanted)))
        .isTrue();
  }

  @Test
  void theActiveUsersOfAnOrganisationAreListedByName() {
    UserAccount gone = user("gone", Set.of(), false);
    run(Actor.SET_UP, () -> ports.accounts().add(gone));
    UUID aurora = places().aurora.id();

    assertThat(colleagues(world.people().user, aurora))
        .extracting(UserAccount::username)
        .containsExactly(
            "aurora-account",
            "aurora-admin",
            "aurora-admin-2",
            "aurora-colleague",
            "aurora-devices",
            "aurora-global",
            "aurora-lyon",
            "aurora-user-2");
    assertThat(colleagues(world.people().borealisUser, aurora)).isEmpty();
  }

  @Test
  void colleaguesAndTokensComePageByPage() {
    Actor user = world.people().user;
    UUID aurora = places().aurora.id();
    Instant now = world.clock().instant();
    AccessToken older = token(user, now.plus(Duration.ofDays(1)));
    AccessToken newer = token(user, now.plus(Duration.ofDays(1)));
    run(user, () -> ports.accounts().addToken(older, Sha256.hex("one")));
    run(user, () -> ports.accounts().addToken(newer, Sha256.hex("two")));

    Page<UserAccount> colleagues =
        as(
            user,
            () -> ports.accounts().colleagues(aurora, user.userId(), new PageRequest(null, 3)));
    PageRequest next = new PageRequest(colleagues.next(), 3);
    assertThat(as(user, () -> ports.accounts().colleagues(aurora, user.userId(), next)).items())
        .hasSize(3)
        .doesNotContainAnyElementsOf(colleagues.items());
    Page<AccessToken> tokens =
        as(user, () -> ports.accounts().tokensOf(user.userId(), new PageRequest(null, 1)));
    PageRequest second = new PageRequest(tokens.next(), 1);
    assertThat(tokens.items()).containsExactly(older);
    assertThat(as(user, () -> ports.accounts().tokensOf(user.userId(), second)).items())
        .containsExactly(newer);
    assertThat(as(user, () -> ports.accounts().token(user.userId(), newer.id()))).contains(newer);
    UUID stranger = world.people().otherUser.userId();
    assertThat(as(user, () -> ports.accounts().token(stranger, newer.id()))).isEmpty();
  }

  private List<UserAccount> colleagues(Actor actor, UUID organisation) {
    return as(actor, () -> ports.accounts().colleagues(organisation, actor.userId(), ALL)).items();
  }

  private List<AccessToken> tokens(Actor actor) {
    return as(actor, () -> ports.accounts().tokensOf(actor.userId(), ALL)).items();
  }

  @Test
  void aTokenSignsItsOwnerInUntilItExpires() {
    Actor user = world.people().user;
    Instant now = world.clock().instant();
    AccessToken token = token(user, now.plus(Duration.ofDays(90)));
    run(user, () -> ports.accounts().addToken(token, Sha256.hex("secret")));

    assertThat(ownerAt(token.expiresAt().minusMillis(1))).isEqualTo(user.userId());
    assertThat(ownerAt(token.expiresAt())).isNull();
    assertThat(tokens(user)).containsExactly(token);
    assertThat(as(Actor.SIGN_IN, () -> ports.accounts().byToken(Sha256.hex("guess"), now)))
        .isEmpty();
  }

  @Test
  void aTokenIsRevokedOnceAndByItsOwnerOnly() {
    Actor user = world.people().user;
    Instant now = world.clock().instant();
    AccessToken token = token(user, now.plus(Duration.ofDays(1)));
    run(user, () -> ports.accounts().addToken(token, Sha256.hex("secret")));
    UUID stranger = world.people().otherUser.userId();

    assertThat(revoke(world.people().otherUser, stranger, token)).isFalse();
    assertThat(ownerAt(now)).isEqualTo(user.userId());
    assertThat(revoke(user, user.userId(), token)).isTrue();
    assertThat(ownerAt(now)).isNull();
    assertThat(revoke(user, user.userId(), token)).isFalse();
    assertThat(tokens(user)).isEmpty();
  }

  @Test
  void theVendorsPeopleHaveTokensToo() {
    Actor reviewer = world.people().reviewer;
    AccessToken token = token(reviewer, world.clock().instant().plus(Duration.ofDays(1)));
    run(reviewer, () -> ports.accounts().addToken(token, Sha256.hex("secret")));

    assertThat(ownerAt(world.clock().instant())).isEqualTo(reviewer.userId());
  }

  @Test
  void securityEventsAreTakenFromEverySide() {
    for (Actor actor : new Actor[] {world.people().user, world.people().finance, Actor.SIGN_IN}) {
      UUID about = actor.isSystem() ? null : actor.userId();
      run(
          actor,
          () ->
              ports
                  .accounts()
                  .record(
                      new SecurityEvent(
                          ports.ids().next(),
                          world.clock().instant(),
                          "sign-in.failed",
                          about,
                          actor.userId())));
    }
  }

  private boolean revoke(Actor actor, UUID owner, AccessToken token) {
    return as(
        actor, () -> ports.accounts().revokeToken(owner, token.id(), world.clock().instant()));
  }

  private UUID ownerAt(Instant now) {
    return as(Actor.SIGN_IN, () -> ports.accounts().byToken(Sha256.hex("secret"), now))
        .map(UserAccount::id)
        .orElse(null);
  }

  private UserAccount byId(UUID id) {
    return as(Actor.SIGN_IN, () -> ports.accounts().byId(id)).orElseThrow();
  }

  private AccessToken token(Actor owner, Instant expiresAt) {
    return new AccessToken(
        ports.ids().next(), owner.userId(), "laptop", world.clock().instant(), expiresAt);
  }

  private UserAccount user(String username, Set<Grant> grants, boolean active) {
    return new UserAccount(
        ports.ids().next(),
        username,
        "Zo\u00eb",
        "zoe@example.com",
        Side.PARTNER,
        places().aurora.id(),
        new Preferences(
            "sv",
            ZoneId.of("Europe/Stockholm"),
            NumberStyle.COMMA,
            DateStyle.YEAR_FIRST,
            Theme.DARK),
        4,
        null,
        3,
        0,
        null,
        active,
        grants);
  }
}
