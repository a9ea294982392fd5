package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.MailServer.Mail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mail for each event and recipient, also when the sender is killed in the middle. */
class MailStorm {

  private static final Duration LIMIT = Duration.ofMinutes(8);
  private static final int CLAIMS = 15;

  /** The partner's admin, who hands in, and two reviewers. */
  private static final int TOLD = 3;

  @TempDir private Path folder;

  private final MailServer mail = newServer();

  private static MailServer newServer() {
    try {
      return MailServer.onFreePort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  /** The mail server is away, so everything is decided and nothing sent when the kill comes. */
  @Test
  void whatWasDecidedBeforeAKillIsSentExactlyOnceAfterIt() throws Exception {
    Path home = folder.resolve("home");
    JarServer server = start(home);
    List<String> claims;
    try {
      claims = submit(server);
      JarServer deciding = server;
      Waiting.upTo(LIMIT).until("all is decided", () -> waiting(deciding, claims) >= CLAIMS * TOLD);
      server.kill();
      mail.start();
      server = start(home);
      JarServer sending = server;
      Waiting.upTo(LIMIT).until("all is sent", () -> waiting(sending, claims) == 0);

      List<Mail> mails = mailsOf(claims);
      assertThat(mails).hasSize(notices(server, claims));
      assertThat(mails).extracting(Mail::id).doesNotHaveDuplicates();
      assertThat(mails)
          .extracting(m -> m.to() + " " + m.subject())
          .as("one for each claim and recipient")
          .doesNotHaveDuplicates();
    } finally {
      server.close();
    }
  }

  /** The kill comes between two mails, or between a mail and the note that it went. */
  @Test
  void aKillInTheMiddleOfABatchRepeatsOneMailAtMostAndUnderTheSameId() throws Exception {
    Path home = folder.resolve("home");
    JarServer server = start(home);
    try {
      List<String> claims = submit(server);
      JarServer deciding = server;
      Waiting.upTo(LIMIT).until("all is decided", () -> waiting(deciding, claims) >= CLAIMS * TOLD);
      mail.start();
      Waiting.upTo(LIMIT).until("some are sent", () -> mailsOf(claims).size() >= 10);
      int all = notices(server, claims);
      server.kill();
      assertThat(mailsOf(claims)).as("the kill came in the middle").hasSizeLessThan(all);
      server = start(home);
      JarServer sending = server;
      Waiting.upTo(LIMIT).until("all is sent", () -> waiting(sending, claims) == 0);

      List<Mail> mails = mailsOf(claims);
      Set<String> ids = new TreeSet<>(mails.stream().map(Mail::id).toList());
      assertThat(ids).hasSize(notices(server, claims));
      assertThat(mails.size() - ids.size()).as("sent twice").isLessThanOrEqualTo(1);
    } finally {
      server.close();
    }
  }

  private JarServer start(Path home) throws Exception {
    List<String> properties = new ArrayList<>(mail.settings());
    // The server is away while claims are handed in; the wait that has grown by then is waited out.
    properties.add("-Dclaims.mail.retry=PT1S");
    properties.add("-Dclaims.demo=true");
    return JarServer.start(home, properties.toArray(String[]::new)).awaitReady();
  }

  private static List<String> submit(JarServer server) {
    Rest partner = server.as("borealis-admin");
    Place place = Place.of(partner, "CLOUD-DIRECT");
    List<String> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      claims.add(OwnClaim.submitted(partner, place, "1.00").id());
    }
    return claims;
  }

  private List<Mail> mailsOf(List<String> claims) {
    return mail.about("?id=").stream()
        .filter(each -> claims.stream().anyMatch(claim -> each.text().contains(claim)))
        .toList();
  }

  private static int waiting(JarServer server, List<String> claims) {
    return count(server, claims, "join mail_delivery d on d.id = n.delivery_id", "WAITING");
  }

  private static int notices(JarServer server, List<String> claims) {
    return count(server, claims, "cross join (values ('any')) d (state)", "any");
  }

  private static int count(JarServer server, List<String> claims, String join, String state) {
    String query =
        "select count(*) from notice n %s where d.state = '%s' and n.claim_id in ('%s')"
            .formatted(join, state, String.join("', '", claims));
    return Integer.parseInt(server.ledger().rows(query).get(0).get(0));
  }
}
