package coop.claims.domain.notification;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.notification.MailDesk.DeadLetter;
import coop.claims.domain.notification.Notifier.End;
import coop.claims.domain.notification.Notifier.Result;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.Ports;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One mail to each, whatever the server and the sender go through. */
class MailRoundTest extends Telling {

  private static final Result DOWN = new Result(End.UNREACHABLE, "connection refused");

  @Test
  void everybodyWhoIsToldGetsOneMailAndOnlyOne() {
    world.submitted();
    announce();
    assertThat(send().sent()).isEqualTo(5);
    assertThat(send().isNothing()).isTrue();

    assertThat(mailed())
        .containsExactlyInAnyOrder(
            "aurora-admin", "aurora-admin-2", "reviewer-1", "reviewer-2", "reviewer-3");
    assertThat(mail().taken()).extracting(Letter::deliveryId).doesNotHaveDuplicates();
  }

  @Test
  void oneRecipientWhoIsRefusedKeepsNoOtherFromTheirs() {
    mail()
        .behave(
            letter ->
                letter.to().username().equals("reviewer-1")
                    ? new Result(End.REFUSED, "550 no such mailbox")
                    : Result.TAKEN);
    world.submitted();
    announce();
    assertThat(send()).isEqualTo(new MailRound.Done(4, 1));

    assertThat(mailed()).doesNotContain("reviewer-1").hasSize(4);
    DeadLetter dead = dead().get(0);
    assertThat(dead.username()).isEqualTo("reviewer-1");
    assertThat(dead.reason()).isEqualTo("550 no such mailbox");
    assertThat(dead.kinds()).containsExactly(NoticeKind.CLAIM_SUBMITTED);
    assertThat(dead.attempts()).isEqualTo(1);
  }

  @Test
  void whileTheServerIsDownNothingIsLostAndItIsAskedOnceARound() {
    int[] asked = {0};
    mail()
        .behave(
            letter -> {
              asked[0]++;
              return DOWN;
            });
    world.submitted();
    announce();
    send();
    assertThat(asked[0]).isEqualTo(1);
    assertThat(send().isNothing()).as("all wait a minute").isTrue();

    mail().behave(letter -> Result.TAKEN);
    later(Duration.ofMinutes(1));
    assertThat(send().sent()).isEqualTo(5);
    assertThat(mailed()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void afterTenAttemptsAMailIsDeadUntilAnOperatorReplaysIt() {
    mail().behave(letter -> DOWN);
    world.submitted();
    announce();
    Instant begin = world.clock().instant();
    for (int attempt = 1; attempt <= Postbox.MOST_ATTEMPTS; attempt++) {
      assertThat(dead()).isEmpty();
      send();
      later(Duration.ofHours(12));
    }
    assertThat(dead()).hasSize(5).allMatch(d -> d.reason().equals("connection refused"));
    assertThat(done(in().mailDesk().standing(people().operator)).counts().dead()).isEqualTo(5);
    assertThat(send().isNothing()).isTrue();
    assertThat(Duration.between(begin, world.clock().instant())).isEqualTo(Duration.ofHours(120));

    mail().behave(letter -> Result.TAKEN);
    done(in().mailDesk().replay(people().operator, dead().get(0).id()));
    assertThat(send().sent()).isEqualTo(1);
    assertThat(done(in().mailDesk().replayAll(people().operator))).isEqualTo(4);
    assertThat(send().sent()).isEqualTo(4);
    assertThat(mailed()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void waitsGrowThreefoldFromAMinuteToTwelveHours() {
    Retries retries = new Retries(Duration.ofMinutes(1));
    Instant now = world.clock().instant();
    assertThat(retries.after(1, now)).contains(now.plus(Duration.ofMinutes(1)));
    assertThat(retries.after(2, now)).contains(now.plus(Duration.ofMinutes(3)));
    assertThat(retries.after(6, now)).contains(now.plus(Duration.ofMinutes(243)));
    assertThat(retries.after(7, now)).contains(now.plus(Duration.ofHours(12)));
    assertThat(retries.after(9, now)).contains(now.plus(Duration.ofHours(12)));
    assertThat(retries.after(10, now)).isEmpty();
  }

  @Test
  void whoIsKilledBetweenDecidingAndSendingLeavesExactlyOneMail() {
    world.submitted();
    announce();
    mail()
        .behave(
            letter -> {
              throw new IllegalStateException("killed before the server had it");
            });
    assertThatThrownBy(this::send).hasMessageContaining("killed");

    mail().behave(letter -> Result.TAKEN);
    assertThat(send().sent()).as("the others need not wait").isEqualTo(4);
    later(Postbox.TAKEN_FOR.minusMillis(1));
    assertThat(send().isNothing()).isTrue();
    later(Duration.ofMillis(1));
    assertThat(send().sent()).isEqualTo(1);
    later(Duration.ofDays(1));
    assertThat(send().isNothing()).isTrue();
    assertThat(mailed()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void whoIsKilledAfterSendingSendsThatOneAgainUnderTheSameId() {
    world.submitted();
    announce();
    mail().behave(mail()::takeAndBreak);
    assertThatThrownBy(this::send).hasMessageContaining("killed");

    mail().behave(letter -> Result.TAKEN);
    later(Postbox.TAKEN_FOR);
    send();

    assertThat(mail().taken()).hasSize(6);
    assertThat(mail().taken().stream().map(Letter::deliveryId).distinct()).hasSize(5);
    assertThat(mail().taken().get(0).deliveryId())
        .isIn(mail().taken().subList(1, 6).stream().map(Letter::deliveryId).toList());
  }

  @Test
  void twoSendersNeverHaveTheSameLetter() {
    world.submitted();
    announce();
    List<UUID> due = done(in().postbox().due(Actor.CLOCK, 10));
    assertThat(done(in().postbox().take(Actor.CLOCK, due.get(0)))).isPresent();
    assertThat(done(in().postbox().take(Actor.CLOCK, due.get(0)))).isEmpty();
  }

  @Test
  void withoutAMailServerThereAreNoticesAndNoMailsNorLater() {
    mail().switchOff();
    world.submitted();
    announce();

    assertThat(send().isNothing()).isTrue();
    assertThat(notices(people().admin)).hasSize(1);
    assertThat(done(in().postbox().due(Actor.CLOCK, 10))).isEmpty();
    assertThat(done(in().mailDesk().standing(people().operator)).on()).isFalse();
  }

  @Test
  void whoIsNotActiveAnyMoreGetsNothing() {
    world.submitted();
    announce();
    assertThat(letterTo("reviewer-1", user -> with(user, user.email(), false, user.grants())))
        .isEmpty();
    assertThat(done(in().mailDesk().standing(people().operator)).counts().waiting()).isEqualTo(4);
  }

  @Test
  void whoMayNotSeeTheClaimAnyMoreGetsNothing() {
    world.submitted();
    announce();
    assertThat(letterTo("reviewer-1", user -> with(user, user.email(), true, Set.of()))).isEmpty();
    assertThat(letterTo("aurora-admin", user -> with(user, user.email(), true, Set.of())))
        .isEmpty();
  }

  @Test
  void whoHasNoAddressIsToldInTheApplicationAlone() {
    world.submitted();
    announce();
    assertThat(letterTo("aurora-admin", user -> with(user, "", true, user.grants()))).isEmpty();
    assertThat(Teller.hasAddress(with(people().users().get(0), " ", true, Set.of()))).isFalse();
    assertThat(notices(people().admin)).hasSize(1);
  }

  @Test
  void whatIsSwitchedOffIsNotMailedAlsoWhenItWaitsAlready() {
    choose(people().admin, NoticeGroup.PROGRESS, MailMode.OFF);
    world.submitted();
    announce();
    choose(people().otherAdmin, NoticeGroup.PROGRESS, MailMode.OFF);
    send();

    assertThat(mailed()).containsExactlyInAnyOrder("reviewer-1", "reviewer-2", "reviewer-3");
    assertThat(notices(people().admin)).hasSize(1);
  }

  @Test
  void whatIsMandatoryCannotBeSwitchedOff() {
    long version = done(in().inbox().mailChoices(people().admin)).version();
    assertThat(
            violations(
                in().inbox()
                    .chooseMails(
                        people().admin,
                        version,
                        Map.of(
                            NoticeGroup.ACTION,
                            MailMode.OFF,
                            NoticeGroup.DECISION,
                            MailMode.OFF,
                            NoticeGroup.WORK,
                            MailMode.DIGEST))))
        .containsExactlyInAnyOrder(
            "action=mail.mandatory", "decision=mail.mandatory", "work=mail.not-your-group");
    assertThat(
            violations(
                in().inbox()
                    .chooseMails(
                        people().admin, version, Map.of(NoticeGroup.ACTION, MailMode.DIGEST))))
        .containsExactly("action=mail.mandatory");
    assertThat(new MailChoices(Map.of(NoticeGroup.ACTION, MailMode.OFF), 1).of(NoticeGroup.ACTION))
        .isEqualTo(MailMode.AT_ONCE);
  }

  @Test
  void choicesThatWereChangedMeanwhileAreNotOverwritten() {
    choose(people().admin, NoticeGroup.PROGRESS, MailMode.OFF);
    assertThat(
            code(
                in().inbox()
                    .chooseMails(people().admin, 0, Map.of(NoticeGroup.REMINDER, MailMode.OFF))))
        .isEqualTo("stale-version");
  }

  @Test
  void aDigestIsOneMailAtSevenInTheReadersMorning() {
    choose(people().admin, NoticeGroup.PROGRESS, MailMode.DIGEST);
    world.submitted();
    announce();
    later(Duration.ofMinutes(30));
    world.submitted();
    announce();
    mail().behave(letter -> Result.TAKEN);
    send();
    assertThat(mailed()).doesNotContain("aurora-admin");

    at(local("2026-06-03T06:59:59"));
    send();
    assertThat(mailed()).doesNotContain("aurora-admin");
    at(local("2026-06-03T07:00"));
    send();
    List<Letter> mine =
        mail().taken().stream()
            .filter(letter -> letter.to().username().equals("aurora-admin"))
            .toList();
    assertThat(mine).singleElement().matches(Letter::digest).matches(l -> l.lines().size() == 2);
  }

  @Test
  void whatComesWhileTheDigestIsSentWaitsForTheNext() {
    choose(people().admin, NoticeGroup.PROGRESS, MailMode.DIGEST);
    world.submitted();
    announce();
    send();
    at(local("2026-06-03T07:00"));
    UUID digest = done(in().postbox().due(Actor.CLOCK, 10)).get(0);
    Letter first = done(in().postbox().take(Actor.CLOCK, digest)).orElseThrow();
    assertThat(first.lines()).hasSize(1);

    at(local("2026-06-03T06:59:59"));
    UUID meanwhile = world.submitted();
    announce();
    at(local("2026-06-03T07:00"));
    done(in().postbox().ended(Actor.CLOCK, digest, Result.TAKEN));
    send();
    assertThat(mail().taken()).noneMatch(Letter::digest);
    at(local("2026-06-04T07:00"));
    send();
    assertThat(mail().taken())
        .filteredOn(Letter::digest)
        .singleElement()
        .matches(letter -> letter.lines().size() == 1)
        .matches(letter -> letter.lines().get(0).notice().claimId().equals(meanwhile));
  }

  @Test
  void theDigestsTimeFollowsTheClocksOfTheReader() {
    UserAccount reader = people().users().get(0);
    assertThat(Teller.nextDigest(reader, Instant.parse("2026-10-24T10:00:00Z")))
        .isEqualTo(Instant.parse("2026-10-25T06:00:00Z"));
    assertThat(Teller.nextDigest(reader, Instant.parse("2026-03-28T10:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-29T05:00:00Z"));
    assertThat(Teller.nextDigest(reader, Instant.parse("2026-06-02T05:00:00Z")))
        .isEqualTo(Instant.parse("2026-06-03T05:00:00Z"));
  }

  @Test
  void aReminderThatIsNotNeededAnyMoreIsNotMailed() {
    due();
    UUID claim = world.filled();
    at(local("2026-08-14T12:00"));
    remind();
    world.submit(claim);
    send();

    assertThat(mail().taken()).noneMatch(l -> l.lines().get(0).kind() == NoticeKind.DRAFT_EXPIRES);
  }

  @Test
  void onlyAnOperatorSeesAndReplaysWhatIsDead() {
    for (Actor other : List.of(people().admin, people().supervisor, people().reviewer)) {
      assertThat(code(in().mailDesk().deadLetters(other, PageRequest.first())))
          .isEqualTo("forbidden");
      assertThat(code(in().mailDesk().replayAll(other))).isEqualTo("forbidden");
      assertThat(code(in().mailDesk().standing(other))).isEqualTo("forbidden");
    }
    assertThat(code(in().mailDesk().replay(people().operator, UUID.randomUUID())))
        .isEqualTo("not-found");
  }

  @Test
  void noticesOfWhatOneMayNotSeeAnyMoreHaveNoNames() {
    world.submitted();
    announce();
    Actor without =
        new Actor(
            people().admin.userId(),
            people().admin.username(),
            people().admin.side(),
            people().admin.organisationId(),
            Set.of());

    NoticeLine line = notices(without).get(0);
    assertThat(line.isOpen()).isFalse();
    assertThat(line.claimName()).isNull();
    assertThat(line.claimNumber()).isNull();
  }

  private void later(Duration wait) {
    at(world.clock().instant().plus(wait));
  }

  private List<DeadLetter> dead() {
    return done(in().mailDesk().deadLetters(people().operator, PageRequest.first())).items();
  }

  private void choose(Actor actor, NoticeGroup group, MailMode mode) {
    long version = done(in().inbox().mailChoices(actor)).version();
    done(in().inbox().chooseMails(actor, version, Map.of(group, mode)));
  }

  /** Takes the letter to that user, who has changed since it was decided. */
  private Optional<Letter> letterTo(String username, UnaryOperator<UserAccount> change) {
    Ports ports = world.ports();
    PostboxService postbox =
        new PostboxService(
            ports.deliveries(),
            ports.notices(),
            changed(ports.accounts(), username, change),
            new Retries(Duration.ofMinutes(1)),
            world.clock());
    return done(in().postbox().due(Actor.CLOCK, 10)).stream()
        .filter(id -> username.equals(recipient(id)))
        .findFirst()
        .flatMap(id -> ports.inTransaction(Actor.CLOCK, () -> done(postbox.take(Actor.CLOCK, id))));
  }

  private String recipient(UUID delivery) {
    Ports ports = world.ports();
    return world.looking(
        () ->
            ports
                .accounts()
                .byId(ports.notices().carriedBy(delivery).get(0).notice().userId())
                .orElseThrow()
                .username());
  }

  private static Accounts changed(
      Accounts accounts, String username, UnaryOperator<UserAccount> change) {
    return (Accounts)
        Proxy.newProxyInstance(
            Accounts.class.getClassLoader(),
            new Class<?>[] {Accounts.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(accounts, arguments);
                return answer instanceof Optional<?> found
                        && found.orElse(null) instanceof UserAccount user
                        && user.username().equals(username)
                    ? Optional.of(change.apply(user))
                    : answer;
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private static UserAccount with(UserAccount u, String email, boolean active, Set<Grant> grants) {
    return new UserAccount(
        u.id(),
        u.username(),
        u.displayName(),
        email,
        u.side(),
        u.organisationId(),
        u.preferences(),
        u.preferencesVersion(),
        u.passwordHash(),
        u.sessionEpoch(),
        u.failedSignIns(),
        u.blockedUntil(),
        active,
        grants);
  }
}
