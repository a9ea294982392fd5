package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheck.Looked;
import coop.claims.domain.notification.LedgerAlarm;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** One look at all ledgers, batch by batch; what is wrong is told at its end. */
public final class LedgerRound {

  private final LedgerCheck check;
  private final LedgerAlarm alarm;
  private final Clock clock;

  public LedgerRound(LedgerCheck check, LedgerAlarm alarm, Clock clock) {
    this.check = check;
    this.alarm = alarm;
    this.clock = clock;
  }

  /**
   * What a look found.
   *
   * @param whole whether all funds were looked at; a look that was broken off is not recorded
   */
  public record Done(long funds, long wrong, boolean whole) {}

  /**
   * @param goOn asked before each batch
   */
  public Done run(BooleanSupplier goOn) {
    Instant started = clock.instant();
    long funds = 0;
    long wrong = 0;
    UUID after = null;
    do {
      if (!goOn.getAsBoolean()) {
        return new Done(funds, wrong, false);
      }
      Looked batch = check.look(Actor.CLOCK, after).orThrow();
      funds += batch.funds();
      wrong += batch.wrong();
      after = batch.last();
    } while (after != null);
    check.ended(Actor.CLOCK, started, funds, wrong).orThrow();
    alarm.tell(Actor.CLOCK).orThrow();
    return new Done(funds, wrong, true);
  }
}
