package coop.claims.app.job;

import coop.claims.app.wiring.AppSettings;
import coop.claims.app.wiring.Housekeeping;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.KeptTexts;
import coop.claims.domain.claim.ClaimClearing;
import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.claim.DraftMoves;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.FileClearing;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.notification.NoticeClearing;
import coop.claims.domain.notification.Reminders;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a round of the clock every minute, on whichever server holds the lease. */
@ApplicationScoped
public class ClockJob {

  private static final Logger LOG = Logger.getLogger(ClockJob.class.getName());
  private static final String NAME = "clock";

  /** Longer than a batch takes, short enough that a killed server is not missed for long. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Housekeeping housekeeping;
  @Inject private ClaimClock claims;
  @Inject private FundAccounts funds;
  @Inject private KeptTexts keptTexts;
  @Inject private ClaimClearing claimClearing;
  @Inject private FileClearing fileClearing;
  @Inject private NoticeClearing noticeClearing;
  @Inject private DraftMoves draftMoves;
  @Inject private Reminders reminders;
  @Inject private JobRuns runs;

  private final String holder = UUID.randomUUID().toString();
  private ScheduledFuture<?> schedule;

  /** Part of the document store to look through next; anywhere, or a restart would begin anew. */
  private int part = ThreadLocalRandom.current().nextInt(DocumentStore.PARTS);

  /** Last of all that happens at start, when demo data is there. */
  void atStart(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) @Initialized(ApplicationScoped.class)
          Object start) {
    runs.expect(NAME);
    long interval = AppSettings.current().jobInterval().toMillis();
    schedule =
        executor.scheduleWithFixedDelay(this::round, interval, interval, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void atEnd() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  private void clearAway() {
    ClearingRound.Done done =
        new ClearingRound(claimClearing, fileClearing, noticeClearing).run(this::hasLease, part);
    part = (part + 1) % DocumentStore.PARTS;
    if (!done.isNothing()) {
      LOG.log(
          Level.INFO,
          "The clock emptied {0} deleted drafts, forgot {1} removed parts and {3} old notices, and"
              + " cleared {2} files",
          new Object[] {done.drafts(), done.removals(), done.files(), done.notices()});
    }
  }

  private void move() {
    int moved = new MovingRound(draftMoves).run(this::hasLease);
    if (moved > 0) {
      LOG.log(Level.INFO, "The clock moved {0} drafts to a new version of their program", moved);
    }
  }

  private void round() {
    RequestId.begin(NAME + "-" + UUID.randomUUID());
    try {
      if (hasLease()) {
        ClockRound.Done done = new ClockRound(claims, funds).run(this::hasLease);
        if (!done.isNothing()) {
          LOG.log(
              Level.INFO,
              "The clock let {0} claims lapse and money in {1} funds",
              new Object[] {done.claims(), done.funds()});
        }
        move();
        clearAway();
        housekeeping.forgetOldKeys(Actor.CLOCK);
        keptTexts.forgetOld(Actor.CLOCK);
        remind();
        housekeeping.giveLeaseBack(Actor.CLOCK, NAME, holder);
        runs.ended(NAME);
      }
    } catch (RuntimeException failure) {
      // An exception that got out would end the schedule for good.
      LOG.log(Level.WARNING, "A round of the clock failed; the next one tries again", failure);
    } finally {
      RequestId.end();
    }
  }

  /** Last, so that what cannot be reminded of holds nothing else up. */
  private void remind() {
    try {
      new ReminderRound(reminders).run(this::hasLease);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Reminders failed; the next round tries again", failure);
    }
  }

  private boolean hasLease() {
    return housekeeping
        .takeLease(Actor.CLOCK, NAME, holder, LEASE)
        .fold(taken -> taken, refused -> false);
  }
}
