package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Reminders;
import coop.claims.domain.notification.Reminders.Batch;
import coop.claims.domain.notification.Reminders.Due;
import coop.claims.domain.notification.Reminders.Span;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reminds of what fell into the span since the last round. One that fails is logged and stops no
 * other; a span that was not gone through is begun again.
 */
final class ReminderRound {

  private static final Logger LOG = Logger.getLogger(ReminderRound.class.getName());

  private final Reminders reminders;

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
    while (!span.isEmpty()) {
      if (!goOn.getAsBoolean()) {
        return told;
      }
      Batch batch = reminders.due(Actor.CLOCK, span, after).orThrow();
      for (Due due : batch.items()) {
        told += tell(due);
      }
      after = batch.next();
      if (after == null) {
        reminders.over(Actor.CLOCK, span).orThrow();
        return told;
      }
    }
    return told;
  }

  private int tell(Due due) {
    try {
      return reminders.tell(Actor.CLOCK, due).orThrow();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Nobody could be reminded of " + due, failure);
      return 0;
    }
  }
}
