package coop.claims.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  @Test
  void theSchemeIsReadWithoutRegardToCase() {
    assertThat(Credentials.bearer("bearer abc")).contains("abc");
    assertThat(Credentials.bearer("  BEARER   abc ")).contains("abc");
  }

  @Test
  void aPasswordMayHoldColonsAndAccents() {
    String header = "Basic " + base64("aurora-admin:é:å:");

    assertThat(Credentials.basic(header))
        .contains(new Credentials.NameAndPassword("aurora-admin", "é:å:"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "Basic", "Basic ***", "Basic bm8tY29sb24=", "Bearer abc", "Digest a:b"})
  void anythingElseIsNoNameAndPassword(String header) {
    assertThat(Credentials.basic(header)).isEmpty();
  }

  @Test
  void anAbsurdlyLongHeaderIsNotLookedAt() {
    assertThat(Credentials.bearer("Bearer " + "x".repeat(5_000))).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
