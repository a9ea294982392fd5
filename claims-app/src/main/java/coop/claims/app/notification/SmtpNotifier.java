package coop.claims.app.notification;

import coop.claims.app.notification.LetterWriter.Written;
import coop.claims.domain.notification.Letter;
import coop.claims.domain.notification.Notifier;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends letters by SMTP, one connection each. What the server says decides what becomes of a
 * letter: an address it refuses is refused for good, any other trouble with one letter may pass,
 * and a server that cannot even be signed in to takes nobody's letter now.
 *
 * <p>The Message-ID comes from the delivery, so a letter that goes twice, because its sender was
 * killed before it could note that it went, is known to its receiver.
 */
final class SmtpNotifier implements Notifier {

  private static final Logger LOG = Logger.getLogger(SmtpNotifier.class.getName());
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;
  private final LetterWriter writer;
  private final Session session;
  private final Clock clock;

  SmtpNotifier(MailSettings settings, Clock clock) {
    this(settings, clock, null);
  }

  /**
   * @param trust whom to trust besides; null for the machine's own authorities
   */
  SmtpNotifier(MailSettings settings, Clock clock, SSLSocketFactory trust) {
    this.settings = settings;
    this.writer = new LetterWriter(settings.publicUrl());
    this.session = Session.getInstance(properties(settings, trust));
    this.clock = clock;
  }

  private static Properties properties(MailSettings settings, SSLSocketFactory trust) {
    String millis = Long.toString(settings.timeout().toMillis());
    Properties all = new Properties();
    all.setProperty("mail.transport.protocol", "smtp");
    all.setProperty("mail.smtp.connectiontimeout", millis);
    all.setProperty("mail.smtp.timeout", millis);
    all.setProperty("mail.smtp.writetimeout", millis);
    all.setProperty("mail.smtp.localhost", settings.publicUrl().getHost());
    all.setProperty("mail.smtp.from", settings.from().getAddress());
    all.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    boolean startTls = settings.tls() == MailSettings.Tls.STARTTLS;
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    all.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(settings.tls() == MailSettings.Tls.TLS));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    if (trust != null) {
      all.put("mail.smtp.ssl.socketFactory", trust);
    }
    return all;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Result send(Letter letter) {
    MimeMessage message;
    try {
      message = message(letter);
    } catch (AddressException unusable) {
      return new Result(End.REFUSED, "The address cannot be used: " + unusable.getMessage());
    } catch (MessagingException | RuntimeException failed) {
      LOG.log(Level.WARNING, "Mail " + letter.deliveryId() + " cannot be written", failed);
      String kind = failed.getClass().getSimpleName();
      return new Result(End.LATER, "The mail cannot be written: " + kind);
    }
    try (Transport transport = session.getTransport()) {
      try {
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
      } catch (MessagingException failed) {
        return new Result(End.UNREACHABLE, said(failed));
      }
      return sent(transport, message);
    } catch (MessagingException broken) {
      // Closing failed; what became of the letter is known by then.
      return new Result(End.LATER, said(broken));
    }
  }

  private static Result sent(Transport transport, MimeMessage message) throws MessagingException {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return Result.TAKEN;
    } catch (SendFailedException failed) {
      boolean refused =
          failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
      return new Result(refused ? End.REFUSED : End.LATER, said(failed));
    } catch (MessagingException failed) {
      return new Result(End.LATER, said(failed));
    }
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    Written written = writer.write(letter, clock.instant());
    MimeMessage message = new Identified(session, messageId(letter.deliveryId()));
    message.setFrom(settings.from());
    message.setRecipient(Message.RecipientType.TO, address(letter));
    message.setSubject(written.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setContentLanguage(new String[] {written.language()});
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(written.text(), "text/plain"));
    both.addBodyPart(part(written.html(), "text/html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(Letter letter) throws AddressException {
    InternetAddress address = new InternetAddress(letter.to().email(), true);
    try {
      address.setPersonal(LetterWriter.oneLine(letter.to().displayName()), UTF_8);
    } catch (UnsupportedEncodingException never) {
      throw new IllegalStateException("every Java has UTF-8", never);
    }
    return address;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(text, type + "; charset=" + UTF_8);
    return part;
  }

  private String messageId(UUID deliveryId) {
    return "<" + deliveryId + "@" + settings.publicUrl().getHost() + ">";
  }

  /** What went wrong, deepest last, in one line: what the server answered is among it. */
  private static String said(Exception failed) {
    StringBuilder all = new StringBuilder();
    Throwable each = failed;
    for (int depth = 0; each != null && depth < 5; depth++) {
      String message = each.getMessage() == null ? each.toString() : each.getMessage();
      if (all.indexOf(message) < 0) {
        all.append(all.isEmpty() ? "" : "; ").append(message);
      }
      each =
          each instanceof MessagingException mail && mail.getNextException() != null
              ? mail.getNextException()
              : each.getCause();
    }
    return LetterWriter.oneLine(all.toString());
  }

  /** Keeps the Message-ID it was given. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
