package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Reminders;
import coop.claims.domain.notification.Reminders.Batch;
import coop.claims.domain.notification.Reminders.Due;
import coop.claims.domain.notification.Reminders.Span;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reminds of what fell into the span since the last round. One that fails is logged and stops no
 * other; the span is begun again in the next round, for a day, and what was told is not told twice.
 */
final class ReminderRound {

  private static final Logger LOG = Logger.getLogger(ReminderRound.class.getName());

  /** A reminder that failed that long is given up. */
  private static final Duration LONGEST_SPAN = Duration.ofDays(1);

  private final Reminders reminders;
  private boolean failed;

  ReminderRound(Reminders reminders) {
    this.reminders = reminders;
  }

  /**
   * @param goOn asked before each batch
   * @return how many notices were made
   */
  int run(BooleanSupplier goOn) {
    Span span = reminders.span(Actor.CLOCK).orThrow();
    int told = 0;
    String after = null;
    while (!span.isEmpty() && goOn.getAsBoolean()) {
      Batch batch = reminders.due(Actor.CLOCK, span, after).orThrow();
      for (Due due : batch.items()) {
        told += tell(due);
      }
      after = batch.next();
      if (after == null) {
        end(span);
        return told;
      }
    }
    return told;
  }

  private void end(Span span) {
    boolean tooLong = Duration.between(span.from(), span.to()).compareTo(LONGEST_SPAN) > 0;
    if (!failed || tooLong) {
      reminders.over(Actor.CLOCK, span).orThrow();
    }
  }

  private int tell(Due due) {
    try {
      return reminders.tell(Actor.CLOCK, due).orThrow();
    } catch (RuntimeException failure) {
      failed = true;
      LOG.log(Level.WARNING, "Nobody could be reminded of " + due, failure);
      return 0;
    }
  }
}
