package coop.claims.app.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real mail server on a port of its own, which can be away for a while. */
public final class MailServer {

  /** What links in mails begin with. */
  public static final String PUBLIC_URL = "https://claims.example/";

  private final int port;
  private GreenMail server;

  private MailServer(int port) {
    this.port = port;
  }

  /** One that is not running yet. */
  static MailServer onFreePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return new MailServer(socket.getLocalPort());
    }
  }

  /** What an application has to be told to send its mails here, and soon. */
  List<String> settings() {
    return List.of(
        "-Dclaims.mail.host=127.0.0.1",
        "-Dclaims.mail.port=" + port,
        "-Dclaims.mail.tls=none",
        "-Dclaims.mail.from=claims@claims.example",
        "-Dclaims.mail.interval=PT1S",
        "-Dclaims.mail.retry=PT2S",
        "-Dclaims.public-url=" + PUBLIC_URL);
  }

  public synchronized void start() {
    if (server == null) {
      server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      server.start();
    }
  }

  /** Gone, with all it had received. */
  public synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** What came since it was started and has those words in its text. */
  public synchronized List<Mail> about(String words) {
    return Arrays.stream(server.getReceivedMessages())
        .map(Mail::of)
        .filter(mail -> mail.text().contains(words))
        .toList();
  }

  /** One mail that came. */
  public record Mail(String id, String to, String subject, String text) {

    static Mail of(MimeMessage message) {
      try {
        jakarta.mail.Multipart parts = (jakarta.mail.Multipart) message.getContent();
        return new Mail(
            message.getMessageID(),
            message.getAllRecipients()[0].toString().replaceAll(".*<|>.*", ""),
            message.getSubject(),
            parts.getBodyPart(0).getContent().toString());
      } catch (MessagingException | IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
  }
}
