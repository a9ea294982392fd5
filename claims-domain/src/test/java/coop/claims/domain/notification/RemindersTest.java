package coop.claims.domain.notification;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.notification.Reminders.Due;
import coop.claims.domain.notification.Reminders.Span;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of reminders: just before, on, and just after. */
class RemindersTest extends Telling {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 15);
  private static final BusinessCalendar PACIFIC =
      BusinessCalendar.weekdays(ZoneId.of("America/Los_Angeles"));

  @BeforeEach
  void reminderTimeBeginsNow() {
    assertThat(due()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-16T09:00, 30",
    "2026-08-01T09:00, 14",
    "2026-08-08T09:00, 7",
    "2026-08-14T09:00, 1"
  })
  void aDraftIsRemindedOfWhenTheDayOpens(String when, int days) {
    UUID claim = world.draft();
    at(local(when).minusNanos(1_000));
    remind();
    int before = ofDrafts(people().admin).size();
    assertThat(ofDrafts(people().admin)).noneMatch(line -> line.notice().days() == days);

    at(local(when).plus(Reminders.SHORTEST_SPAN));
    remind();
    assertThat(ofDrafts(people().admin)).hasSize(before + 1);
    NoticeLine line = ofDrafts(people().admin).get(0);
    assertThat(line.notice().days()).isEqualTo(days);
    assertThat(line.notice().claimId()).isEqualTo(claim);
    assertThat(line.notice().dueAt()).isEqualTo(world.deadline());
    assertThat(told(line.notice().key()))
        .containsExactly("aurora-admin", "aurora-admin-2", "aurora-user");

    at(local(when).plus(Reminders.SHORTEST_SPAN.multipliedBy(3)));
    assertThat(remind()).as("once").isZero();
  }

  @Test
  void theInstantItselfIsInTheSpanThatEndsWithItAndNotInTheNext() {
    BusinessCalendar calendar = places().program(Places.CLOUD).calendar();
    Instant on = local("2026-08-01T09:00");

    assertThat(in(on.minusSeconds(1), on.minusNanos(1), calendar)).isNull();
    assertThat(in(on.minusSeconds(1), on, calendar)).isEqualTo(14);
    assertThat(in(on, on.plusSeconds(1), calendar)).isNull();
  }

  @Test
  void afterALongSleepOnlyTheLastReminderIsGiven() {
    world.draft();
    at(local("2026-08-10T12:00"));
    remind();

    assertThat(ofDrafts(people().admin)).singleElement().matches(l -> l.notice().days() == 7);
  }

  @Test
  void daysAreCountedAcrossTheChangeOfTheClocks() {
    LocalDate lastDay = LocalDate.of(2026, 11, 8);
    assertThat(ReminderDays.before(lastDay, 14, PACIFIC))
        .isEqualTo(Instant.parse("2026-10-25T16:00:00Z"));
    assertThat(ReminderDays.before(lastDay, 7, PACIFIC))
        .isEqualTo(Instant.parse("2026-11-01T17:00:00Z"));
    assertThat(ReminderDays.before(LocalDate.of(2026, 3, 15), 7, PACIFIC))
        .isEqualTo(Instant.parse("2026-03-08T16:00:00Z"));
  }

  @Test
  void whatIsADraftNoMoreIsNotRemindedOf() {
    UUID submitted = world.filled();
    UUID deleted = world.draft();
    at(local("2026-07-16T12:00"));
    List<Due> found = due();
    assertThat(found).filteredOn(d -> d.kind() == NoticeKind.DRAFT_EXPIRES).hasSize(2);
    world.submit(submitted);
    done(in().claims().delete(people().user, deleted, world.version(deleted)));

    found.stream()
        .filter(d -> d.kind() == NoticeKind.DRAFT_EXPIRES)
        .forEach(d -> assertThat(done(in().reminders().tell(Actor.CLOCK, d))).isZero());
  }

  @ParameterizedTest
  @CsvSource({"2026-06-16T09:00, 60", "2026-07-16T09:00, 30", "2026-08-08T09:00, 7"})
  void moneyIsRemindedOfWithWhatIsLeft(String when, int days) {
    world.submitted("1200.00");
    at(local(when).minusNanos(1_000));
    remind();
    assertThat(ofMoney(people().admin))
        .filteredOn(line -> line.programCode().equals(Places.CLOUD))
        .noneMatch(line -> line.notice().days() == days);
    at(local(when).plus(Reminders.SHORTEST_SPAN));
    remind();

    NoticeLine amsterdam =
        ofMoney(people().admin).stream()
            .filter(line -> line.locationId().equals(places().amsterdam.id()))
            .filter(line -> line.notice().amount().currency().getCurrencyCode().equals("EUR"))
            .findFirst()
            .orElseThrow();
    assertThat(amsterdam.notice().days()).isEqualTo(days);
    assertThat(amsterdam.notice().amount()).isEqualTo(Money.of("8800.00", "EUR"));
    assertThat(amsterdam.notice().dueAt()).isEqualTo(world.deadline());
    assertThat(told(amsterdam.notice().key())).containsExactly("aurora-admin", "aurora-admin-2");
    assertThat(ofMoney(people().lyonAdmin))
        .isNotEmpty()
        .allMatch(line -> line.locationId().equals(places().lyon.id()));
    assertThat(ofMoney(people().borealisAdmin)).isNotEmpty();
    assertThat(ofMoney(people().user)).isEmpty();
  }

  @Test
  void moneyThatIsGoneIsNotRemindedOf() {
    world.submitted("10000.00");
    at(local("2026-08-08T12:00"));
    remind();

    assertThat(ofMoney(people().admin))
        .noneMatch(
            line ->
                line.locationId().equals(places().amsterdam.id())
                    && line.programCode().equals(Places.CLOUD));
  }

  /** Asked on Tuesday at ten; Thursday is a holiday; due on Wednesday the 10th at 17:00. */
  @ParameterizedTest
  @CsvSource({"2026-06-08T09:00, true", "2026-06-09T17:00, false"})
  void anAnswerIsRemindedOfAtHalfTimeAndOnTheBusinessDayBefore(String when, boolean half) {
    UUID claim = world.actionRequired();
    assertThat(world.claim(claim).life().responseDue()).isEqualTo(local("2026-06-10T17:00"));
    at(local(when).minusNanos(1_000));
    remind();
    int before = ofAnswers(people().admin).size();
    at(local(when).plus(Reminders.SHORTEST_SPAN));
    remind();

    assertThat(ofAnswers(people().admin)).hasSize(before + 1);
    NoticeLine line = ofAnswers(people().admin).get(0);
    assertThat(line.notice().days()).isEqualTo(half ? null : 1);
    assertThat(line.notice().dueAt()).isEqualTo(local("2026-06-10T17:00"));
    assertThat(told(line.notice().key())).containsExactly("aurora-admin", "aurora-admin-2");
  }

  @Test
  void whatIsAnsweredIsNotRemindedOf() {
    UUID claim = world.actionRequired();
    at(local("2026-06-08T12:00"));
    Due found =
        due().stream().filter(d -> d.kind() == NoticeKind.RESPONSE_DUE).findFirst().orElseThrow();
    done(in().claims().withdraw(people().admin, claim, world.version(claim)));

    assertThat(done(in().reminders().tell(Actor.CLOCK, found))).isZero();
  }

  @Test
  void aSpanThatWasLeftHalfToldIsToldToTheEndAndNothingTwice() {
    world.draft();
    world.draft();
    at(local("2026-08-14T12:00"));
    List<Due> found = due();
    done(in().reminders().tell(Actor.CLOCK, found.get(0)));

    remind();

    assertThat(ofDrafts(people().admin)).hasSize(2);
    assertThat(due()).isEmpty();
  }

  private List<NoticeLine> ofDrafts(Actor actor) {
    return of(actor, NoticeKind.DRAFT_EXPIRES);
  }

  private List<NoticeLine> ofMoney(Actor actor) {
    return of(actor, NoticeKind.MONEY_LAPSES);
  }

  private List<NoticeLine> ofAnswers(Actor actor) {
    return of(actor, NoticeKind.RESPONSE_DUE);
  }

  private List<NoticeLine> of(Actor actor, NoticeKind kind) {
    return notices(actor).stream().filter(line -> line.kind() == kind).toList();
  }

  private static Integer in(Instant from, Instant to, BusinessCalendar calendar) {
    return ReminderDays.in(new Span(from, to), LAST_DAY, ReminderDays.OF_DRAFTS, calendar)
        .orElse(null);
  }
}
