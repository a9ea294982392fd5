package coop.claims.app.notification;

import coop.claims.domain.notification.Letter;
import coop.claims.domain.notification.Notifier;
import coop.claims.domain.notification.Retries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The way to the mail server that the settings name, or none. */
@ApplicationScoped
public class Mail {

  private static final Logger LOG = Logger.getLogger(Mail.class.getName());

  /** No mail server is known, so no letter is ever made. */
  private static final Notifier NOWHERE =
      new Notifier() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public Result send(Letter letter) {
          return new Result(End.UNREACHABLE, "claims.mail.host is not set");
        }
      };

  @Produces
  @Singleton
  Notifier notifier() {
    Optional<MailSettings> settings = MailSettings.current();
    return settings
        .<Notifier>map(each -> new SmtpNotifier(each, Clock.systemUTC()))
        .orElse(NOWHERE);
  }

  @Produces
  @Singleton
  Retries retries() {
    return new Retries(MailSettings.retry());
  }

  /** How often notices are made and mails sent. */
  public Duration interval() {
    return MailSettings.interval();
  }

  /** Says at start whether mails go out, and by which server. */
  public void announce() {
    MailSettings.current()
        .ifPresentOrElse(
            settings -> LOG.log(Level.INFO, "Mails go out by {0}", settings),
            () ->
                LOG.info(
                    "Mail is switched off: claims.mail.host is not set. Notices stand in the"
                        + " application only."));
  }
}
