package coop.claims.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Announcements;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.Reminders;
import coop.claims.domain.shared.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One event or reminder that fails stops no other, and is not forgotten. */
class NoticeRoundsTest {

  /** Held, because the logging of the JDK forgets loggers that nobody holds. */
  private static final List<Logger> LOGS =
      List.of(
          Logger.getLogger(AnnouncementRound.class.getName()),
          Logger.getLogger(ReminderRound.class.getName()));

  private static final Instant NOW = Instant.parse("2026-06-02T08:00:00Z");

  private final Waiting waiting = new Waiting();
  private final DueReminders reminders = new DueReminders();

  @BeforeAll
  static void keepExpectedWarningsOutOfTheBuildLog() {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
  }

  @Test
  void moreThanABatchIsToldInOneRound() {
    IntStream.range(0, 250).forEach(i -> waiting.events.add(new UUID(0, i)));
    waiting.toPass = 2_500;

    assertThat(new AnnouncementRound(waiting).run(() -> true)).isEqualTo(250);
    assertThat(waiting.events).isEmpty();
    assertThat(waiting.toPass).isZero();
  }

  @Test
  void anEventThatFailsIsPutOffAndTheOthersAreTold() {
    IntStream.range(0, 3).forEach(i -> waiting.events.add(new UUID(0, i)));
    waiting.failing = new UUID(0, 1);

    assertThat(new AnnouncementRound(waiting).run(() -> true)).isEqualTo(2);
    assertThat(waiting.failed).containsExactly(Map.entry(new UUID(0, 1), "IllegalStateException"));
  }

  @Test
  void whoMustEndDoesNotGoOn() {
    waiting.events.add(new UUID(0, 1));

    assertThat(new AnnouncementRound(waiting).run(() -> false)).isZero();
    assertThat(waiting.events).hasSize(1);
  }

  @Test
  void aSpanIsOverWhenAllOfItWasTold() {
    reminders.to = NOW.plus(Duration.ofMinutes(6));

    assertThat(new ReminderRound(reminders).run(() -> true)).isEqualTo(3);
    assertThat(reminders.over).isTrue();
  }

  @Test
  void aSpanInWhichOneFailedIsGoneThroughAgainForADay() {
    reminders.failing = 1;
    reminders.to = NOW.plus(Duration.ofMinutes(6));
    assertThat(new ReminderRound(reminders).run(() -> true)).isEqualTo(2);
    assertThat(reminders.over).isFalse();

    reminders.to = NOW.plus(Duration.ofHours(25));
    new ReminderRound(reminders).run(() -> true);
    assertThat(reminders.over).isTrue();
  }

  @Test
  void aLostLeaseLeavesTheSpanToTheNext() {
    reminders.to = NOW.plus(Duration.ofMinutes(6));
    assertThat(new ReminderRound(reminders).run(() -> false)).isZero();
    assertThat(reminders.over).isFalse();
  }

  private static final class Waiting implements Announcements {

    private final List<UUID> events = new ArrayList<>();
    private final Map<UUID, String> failed = new LinkedHashMap<>();
    private UUID failing;
    private int toPass;

    @Override
    public Outcome<Integer> pass(Actor system, int most) {
      int passed = Math.min(most, toPass);
      toPass -= passed;
      return Outcome.done(passed);
    }

    @Override
    public Outcome<List<UUID>> waiting(Actor system, int most) {
      return Outcome.done(events.stream().limit(most).toList());
    }

    @Override
    public Outcome<Integer> tell(Actor system, UUID event) {
      if (event.equals(failing)) {
        throw new IllegalStateException("the words of a claim");
      }
      events.remove(event);
      return Outcome.done(1);
    }

    @Override
    public Outcome<Boolean> failed(Actor system, UUID event, String reason) {
      events.remove(event);
      failed.put(event, reason);
      return Outcome.done(true);
    }
  }

  /** Three, in batches of one. */
  private static final class DueReminders implements Reminders {

    private Instant to = NOW;
    private int failing = -1;
    private boolean over;

    @Override
    public Outcome<Span> span(Actor system) {
      return Outcome.done(new Span(NOW, to));
    }

    @Override
    public Outcome<Batch> due(Actor system, Span span, String after) {
      int at = after == null ? 0 : Integer.parseInt(after);
      Due due = new Due(NoticeKind.DRAFT_EXPIRES, new UUID(0, at), 7, to);
      return Outcome.done(new Batch(List.of(due), at == 2 ? null : Integer.toString(at + 1)));
    }

    @Override
    public Outcome<Integer> tell(Actor system, Due due) {
      if (due.subject().equals(new UUID(0, failing))) {
        throw new IllegalStateException("no");
      }
      return Outcome.done(1);
    }

    @Override
    public Outcome<Boolean> over(Actor system, Span span) {
      over = true;
      return Outcome.done(true);
    }
  }
}
