package coop.claims.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

  @Test
  void aPasswordMatchesItsHashAndNoOther() {
    String hash = hasher.hash("correct horse");

    assertThat(hasher.matches("correct horse", hash)).isTrue();
    assertThat(hasher.matches("correct horsE", hash)).isFalse();
    assertThat(hasher.matches("", hash)).isFalse();
  }

  @Test
  void theSamePasswordNeverGivesTheSameHash() {
    assertThat(hasher.hash("correct horse")).isNotEqualTo(hasher.hash("correct horse"));
  }

  @Test
  void theHashSaysHowItWasMade() {
    assertThat(hasher.hash("correct horse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void nobodyMatches() {
    assertThat(hasher.matches("nobody signs in with this", null)).isFalse();
  }
}
