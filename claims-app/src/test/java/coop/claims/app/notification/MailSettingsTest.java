package coop.claims.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.app.notification.MailSettings.Tls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings of mail mean, and which cannot work. */
class MailSettingsTest {

  private final Map<String, String> set =
      new HashMap<>(
          Map.of(
              "claims.mail.host", "mail.example",
              "claims.mail.from", "claims@example.com",
              "claims.public-url", "https://claims.example"));

  @Test
  void withoutAHostMailIsOff() {
    assertThat(MailSettings.of(name -> Optional.empty(), false)).isEmpty();
  }

  @Test
  void whatIsNotSaidIsSafe() {
    MailSettings settings = read(false);
    assertThat(settings.tls()).isEqualTo(Tls.STARTTLS);
    assertThat(settings.port()).isEqualTo(587);
    assertThat(settings.user()).isNull();
    assertThat(settings.publicUrl()).hasToString("https://claims.example/");
  }

  @ParameterizedTest
  @CsvSource({"none, 25", "starttls, 587", "TLS, 465"})
  void thePortFollowsTheKindOfConnection(String tls, int port) {
    set.put("claims.mail.tls", tls);
    assertThat(read(false).port()).isEqualTo(port);
    set.put("claims.mail.port", "2525");
    assertThat(read(false).port()).isEqualTo(2525);
  }

  @Test
  void thePasswordStandsInNoLog() {
    set.put("claims.mail.user", "claims");
    set.put("claims.mail.password", "s3cret");
    MailSettings settings = read(false);
    assertThat(settings.password()).isEqualTo("s3cret");
    assertThat(settings).hasToString("mail.example:587 (starttls, as claims)");
  }

  @Test
  void theDemoFindsItsOwnAddress() {
    set.remove("claims.public-url");
    assertThat(read(true).publicUrl()).hasToString("http://localhost:8080/");
    set.put("claims.http.port", "8101");
    assertThat(read(true).publicUrl()).hasToString("http://localhost:8101/");
    assertThatThrownBy(() -> read(false)).hasMessageContaining("claims.public-url");
  }

  @ParameterizedTest
  @CsvSource({
    "claims.mail.from, ''",
    "claims.mail.from, no address",
    "claims.mail.port, 0",
    "claims.mail.port, 70000",
    "claims.mail.port, smtp",
    "claims.mail.tls, maybe",
    "claims.mail.timeout, PT0S",
    "claims.mail.timeout, PT2M",
    "claims.mail.timeout, 20",
    "claims.public-url, claims.example",
    "claims.public-url, ftp://claims.example/"
  })
  void whatCannotWorkIsRefusedByName(String name, String value) {
    set.put(name, value);
    assertThatThrownBy(() -> read(false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void aPasswordIsNotSentInTheClearToAnotherMachine() {
    set.put("claims.mail.user", "claims");
    set.put("claims.mail.password", "s3cret");
    set.put("claims.mail.tls", "none");
    assertThatThrownBy(() -> read(false))
        .hasMessageContaining("claims.mail.tls")
        .hasMessageNotContaining("s3cret");
    set.put("claims.mail.host", "127.0.0.1");
    assertThat(read(false).tls()).isEqualTo(Tls.NONE);
  }

  private MailSettings read(boolean demo) {
    return MailSettings.of(name -> Optional.ofNullable(set.get(name)), demo).orElseThrow();
  }
}
