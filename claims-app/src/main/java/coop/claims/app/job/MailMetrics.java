package coop.claims.app.job;

import coop.claims.domain.notification.MailDesk.Counts;
import coop.claims.domain.notification.MailRound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Shows in the server's metrics how many mails wait, are dead, and were sent by this server. */
@ApplicationScoped
class MailMetrics {

  @Inject private MetricRegistry registry;

  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger dead = new AtomicInteger();

  @PostConstruct
  void register() {
    registry.gauge("claims_mail_waiting", waiting::get);
    registry.gauge("claims_mail_dead", dead::get);
    registry.counter("claims_mail_sent");
    registry.counter("claims_mail_failed");
  }

  void counted(Counts counts) {
    waiting.set(counts.waiting());
    dead.set(counts.dead());
  }

  void sent(MailRound.Done done) {
    registry.counter("claims_mail_sent").inc(done.sent());
    registry.counter("claims_mail_failed").inc(done.failed());
  }
}
