package coop.claims.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import coop.claims.app.notification.MailSettings.Tls;
import coop.claims.domain.notification.Letter;
import coop.claims.domain.notification.Notifier.End;
import coop.claims.domain.notification.Notifier.Result;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails over real SMTP, and what a server can do to them. */
class SmtpNotifierTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private GreenMail server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void aLetterArrivesAsTextAndHtmlUnderItsDeliverysId() throws Exception {
    start();
    Letter letter =
        Letters.to(Letters.user("claire@example.com", "Zoë Müller", "fr"), Letters.line("Été"));

    assertThat(notifier(Tls.NONE, null, null).send(letter)).isEqualTo(Result.TAKEN);

    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getMessageID()).isEqualTo("<" + letter.deliveryId() + "@claims.example>");
    assertThat(got.getSubject()).isEqualTo("Action requise : Été (7K3M-Q2XF-4)");
    assertThat(got.getFrom()).containsExactly(new InternetAddress("claims@claims.example"));
    InternetAddress to = (InternetAddress) got.getAllRecipients()[0];
    assertThat(to.getAddress()).isEqualTo("claire@example.com");
    assertThat(to.getPersonal()).isEqualTo("Zoë Müller");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getContentLanguage()).containsExactly("fr");
    MimeMultipart parts = (MimeMultipart) got.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("Été", "/claim?id=");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @Test
  void theSameLetterHasTheSameIdWheneverItIsSent() throws Exception {
    start();
    Letter letter = Letters.to("claire@example.com");
    notifier(Tls.NONE, null, null).send(letter);
    notifier(Tls.NONE, null, null).send(letter);

    MimeMessage[] both = server.getReceivedMessages();
    assertThat(both).hasSize(2);
    assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID());
  }

  @Test
  void namesCannotAddHeadersOrRecipients() throws Exception {
    start();
    String evil = "X\r\nBcc: spy@example.com\r\n\r\nBody";
    Letter letter = Letters.to(Letters.user("claire@example.com", evil, "en"), Letters.line(evil));

    assertThat(notifier(Tls.NONE, null, null).send(letter)).isEqualTo(Result.TAKEN);

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getAllRecipients()).hasSize(1);
    String headers = GreenMailUtil.getHeaders(got);
    assertThat(headers.lines()).noneMatch(line -> line.startsWith("Bcc"));
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutAskingAnybody() {
    for (String address : new String[] {"claire", "a@b\r\nBcc: c@d", "a@example.com, b@c.d"}) {
      Result result = notifier(Tls.NONE, 1, null, null, null).send(Letters.to(address));
      assertThat(result.end()).as(address).isEqualTo(End.REFUSED);
      assertThat(result.reason()).contains("address").doesNotContain("\n");
    }
  }

  @Test
  void aServerThatIsNotThereTakesNobodysMail() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    Result result =
        notifier(Tls.NONE, nobody, null, null, null).send(Letters.to("claire@example.com"));
    assertThat(result.end()).isEqualTo(End.UNREACHABLE);
    assertThat(result.reason()).containsIgnoringCase("connect");
  }

  @Test
  void whoSignsInIsTaken() {
    start();
    server.setUser("claims@claims.example", "claims", "s3cret");

    assertThat(notifier(Tls.NONE, "claims", "s3cret").send(Letters.to("claire@example.com")))
        .isEqualTo(Result.TAKEN);
  }

  @Test
  void aWrongPasswordIsNoFaultOfTheLetterAndIsNotTold() {
    start();
    server.setUser("claims@claims.example", "claims", "s3cret");
    Result result = notifier(Tls.NONE, "claims", "wr0ng").send(Letters.to("claire@example.com"));

    assertThat(result.end()).isEqualTo(End.UNREACHABLE);
    assertThat(result.reason()).isNotBlank().doesNotContain("wr0ng");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void mailsGoThroughTlsToTheServerThatIsTrusted(@TempDir Path folder) throws Exception {
    SSLContext tls = Identity.of("localhost", folder).context();
    try (ScriptedServer safe = ScriptedServer.willing(tls)) {
      assertThat(send(safe, tls.getSocketFactory())).isEqualTo(Result.TAKEN);
      assertThat(safe.heard()).anyMatch(line -> line.startsWith("RCPT"));
    }
  }

  @Test
  void aServerThatNobodyVouchesForGetsNothing(@TempDir Path folder) throws Exception {
    try (ScriptedServer unknown =
        ScriptedServer.willing(Identity.of("localhost", folder).context())) {
      assertThat(send(unknown, (SSLSocketFactory) null).end()).isEqualTo(End.UNREACHABLE);
      assertThat(unknown.heard()).isEmpty();
    }
  }

  @Test
  void aServerOfAnotherNameGetsNothing(@TempDir Path folder) throws Exception {
    SSLContext tls = Identity.of("other.example", folder).context();
    try (ScriptedServer other = ScriptedServer.willing(tls)) {
      assertThat(send(other, tls.getSocketFactory()).end()).isEqualTo(End.UNREACHABLE);
      assertThat(other.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void withoutStartTlsNothingIsSentInTheClear() throws IOException {
    try (ScriptedServer plain = ScriptedServer.willing(line -> null)) {
      Result result =
          notifier(Tls.STARTTLS, plain.port(), "claims", "s3cret", null)
              .send(Letters.to("claire@example.com"));

      assertThat(result.end()).isEqualTo(End.UNREACHABLE);
      assertThat(result.reason()).contains("STARTTLS");
      assertThat(plain.heard()).noneMatch(line -> line.startsWith("MAIL"));
      assertThat(plain.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void oneRecipientThatIsRefusedIsRefusedWithTheServersWords() throws IOException {
    try (ScriptedServer picky =
        ScriptedServer.willing(
            line -> line.contains("gone@") ? "550 5.1.1 no such mailbox" : null)) {
      Result refused = send(picky, "gone@example.com");
      assertThat(refused.end()).isEqualTo(End.REFUSED);
      assertThat(refused.reason()).contains("550 5.1.1 no such mailbox");
      assertThat(send(picky, "claire@example.com")).isEqualTo(Result.TAKEN);
    }
  }

  @Test
  void whatMayPassIsTriedAgain() throws IOException {
    try (ScriptedServer busy =
        ScriptedServer.willing(line -> line.startsWith("RCPT") ? "451 4.3.0 try later" : null)) {
      Result later = send(busy, "claire@example.com");
      assertThat(later.end()).isEqualTo(End.LATER);
      assertThat(later.reason()).contains("451 4.3.0 try later");
    }
  }

  @Test
  void aSenderThatIsRefusedIsNoFaultOfTheRecipient() throws IOException {
    try (ScriptedServer strict =
        ScriptedServer.willing(line -> line.startsWith("MAIL") ? "550 who are you" : null)) {
      assertThat(send(strict, "claire@example.com").end()).isEqualTo(End.LATER);
    }
  }

  @Test
  void nonsenseIsAnAnswerToo() throws IOException {
    try (ScriptedServer web = new ScriptedServer("HTTP/1.1 400 Bad Request", line -> "?")) {
      Result result = send(web, "claire@example.com");
      assertThat(result.end()).isEqualTo(End.UNREACHABLE);
      assertThat(result.reason()).isNotBlank();
    }
    try (ScriptedServer odd =
        ScriptedServer.willing(line -> line.startsWith("RCPT") ? "what?" : null)) {
      assertThat(send(odd, "claire@example.com").end()).isEqualTo(End.LATER);
    }
  }

  @Test
  void aServerThatSaysNothingIsWaitedForNoLongerThanTheTimeout() throws IOException {
    try (ScriptedServer mute = new ScriptedServer(null, line -> null)) {
      long begin = System.nanoTime();
      assertThat(send(mute, "claire@example.com").end()).isEqualTo(End.UNREACHABLE);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TIMEOUT.multipliedBy(10));
    }
  }

  private static Result send(ScriptedServer to, SSLSocketFactory trust) {
    return notifier(Tls.TLS, to.port(), null, null, trust).send(Letters.to("claire@example.com"));
  }

  private static Result send(ScriptedServer to, String address) {
    return notifier(Tls.NONE, to.port(), null, null, null).send(Letters.to(address));
  }

  private void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  private SmtpNotifier notifier(Tls tls, String user, String password) {
    return notifier(tls, server.getSmtp().getPort(), user, password, null);
  }

  private static SmtpNotifier notifier(
      Tls tls, int port, String user, String password, SSLSocketFactory trust) {
    try {
      return new SmtpNotifier(
          new MailSettings(
              "localhost",
              port,
              tls,
              user,
              password,
              new InternetAddress("claims@claims.example"),
              TIMEOUT,
              URI.create("https://claims.example/")),
          Clock.fixed(Letters.NOW, ZoneOffset.UTC),
          trust);
    } catch (AddressException never) {
      throw new IllegalStateException(never);
    }
  }
}
