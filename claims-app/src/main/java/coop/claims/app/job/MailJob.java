package coop.claims.app.job;

import coop.claims.app.notification.Mail;
import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Announcements;
import coop.claims.domain.notification.MailDesk;
import coop.claims.domain.notification.MailRound;
import coop.claims.domain.notification.Notifier;
import coop.claims.domain.notification.Postbox;
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
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes notices of what happened and sends the mails that are due, every ten seconds. No lease is
 * needed: each event and each mail is taken by one server, and the others pass it over.
 */
@ApplicationScoped
public class MailJob {

  private static final Logger LOG = Logger.getLogger(MailJob.class.getName());

  private static final String NAME = "mail";

  /** Full batches of mails in one round; the next goes on. */
  private static final int MOST_BATCHES = 10;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Announcements announcements;
  @Inject private Postbox postbox;
  @Inject private MailDesk desk;
  @Inject private Notifier notifier;
  @Inject private Mail mail;
  @Inject private MailMetrics metrics;
  @Inject private JobRuns runs;

  private ScheduledFuture<?> schedule;
  private volatile boolean ending;

  /** Last of all that happens at start, when demo data is there. */
  void atStart(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) @Initialized(ApplicationScoped.class)
          Object start) {
    mail.announce();
    runs.expect(NAME);
    long interval = mail.interval().toMillis();
    schedule =
        executor.scheduleWithFixedDelay(this::round, interval, interval, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void atEnd() {
    ending = true;
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  private void round() {
    RequestId.begin(NAME + "-" + UUID.randomUUID());
    try {
      quietly("make notices", () -> new AnnouncementRound(announcements).run(() -> !ending));
      quietly("send mails", this::send);
      quietly("count mails", () -> metrics.counted(desk.standing(Actor.CLOCK).orThrow().counts()));
      runs.ended(NAME);
    } finally {
      RequestId.end();
    }
  }

  private void send() {
    for (int batch = 0; batch < MOST_BATCHES && !ending; batch++) {
      MailRound.Done done = new MailRound(postbox, notifier).run();
      metrics.sent(done);
      if (done.sent() > 0) {
        LOG.log(Level.FINE, "Sent {0} mails", done.sent());
      }
      if (done.failed() > 0) {
        LOG.log(Level.INFO, "{0} mails could not be sent now", done.failed());
      }
      if (done.sent() < MailRound.BATCH) {
        return;
      }
    }
  }

  /** An exception that got out would end the schedule for good. */
  private void quietly(String what, Runnable work) {
    try {
      if (!ending) {
        work.run();
      }
    } catch (RuntimeException failure) {
      LOG.log(
          ending ? Level.FINE : Level.WARNING,
          "It was not possible to " + what + "; the next round tries again",
          failure);
    }
  }
}
