package coop.claims.app.job;

import coop.claims.app.wiring.AppSettings;
import coop.claims.app.wiring.Housekeeping;
import coop.claims.app.wiring.ServerClock;
import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.notification.LedgerAlarm;
import coop.claims.web.shared.RequestId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets the ledgers be looked at every hour, on whichever server holds the lease. */
@ApplicationScoped
public class LedgerJob {

  private static final Logger LOG = Logger.getLogger(LedgerJob.class.getName());
  private static final String NAME = "ledger";
  private static final Duration LEASE = Duration.ofMinutes(3);

  /** After a start nobody waits a whole interval to hear whether the books are right. */
  private static final int FIRST = 30;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Housekeeping housekeeping;
  @Inject private LedgerCheck check;
  @Inject private LedgerAlarm alarm;
  @Inject private ServerClock clock;
  @Inject private JobRuns runs;

  private final String holder = UUID.randomUUID().toString();
  private ScheduledFuture<?> schedule;

  /** Last of all that happens at start, when demo data is there. */
  void atStart(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) @Initialized(ApplicationScoped.class)
          Object start) {
    runs.expect(NAME);
    long interval = AppSettings.current().ledgerInterval().toMillis();
    long first = interval / FIRST;
    schedule = executor.scheduleWithFixedDelay(this::round, first, interval, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void atEnd() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  private void round() {
    RequestId.begin(NAME + "-" + UUID.randomUUID());
    try {
      if (hasLease()) {
        LedgerRound.Done done = new LedgerRound(check, alarm, clock).run(this::hasLease);
        if (done.wrong() > 0) {
          LOG.log(
              Level.SEVERE,
              "The ledgers of {0} of {1} funds are wrong; these funds stand still until two people"
                  + " have closed their cases",
              new Object[] {done.wrong(), done.funds()});
        }
        housekeeping.giveLeaseBack(Actor.CLOCK, NAME, holder);
        if (done.whole()) {
          runs.ended(NAME);
        }
      }
    } catch (RuntimeException failure) {
      // An exception that got out would end the schedule for good.
      LOG.log(Level.WARNING, "A look at the ledgers failed; the next one tries again", failure);
    } finally {
      RequestId.end();
    }
  }

  private boolean hasLease() {
    return housekeeping
        .takeLease(Actor.CLOCK, NAME, holder, LEASE)
        .fold(taken -> taken, refused -> false);
  }
}
