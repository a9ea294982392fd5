package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void whatAProxyCalledItIsTakenOver() {
    assertThat(RequestId.of("proxy-7f.3_A", TRACE)).isEqualTo("proxy-7f.3_A");
  }

  @Test
  void elseTheTraceItBelongsTo() {
    assertThat(RequestId.of(null, TRACE)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "two words", "a\nline-of-its-own", "\"quoted\"-name", "naïve-name"})
  void whatCouldWriteIntoALogIsNot(String given) {
    assertThat(RequestId.of(given, null)).matches("[0-9a-f]{32}");
  }

  @Test
  void aNameIsNeverLongerThanItsLimit() {
    assertThat(RequestId.of("a".repeat(64), null)).hasSize(64);
    assertThat(RequestId.of("a".repeat(65), null)).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "nonsense"
      })
  void noTraceIsNone(String trace) {
    assertThat(RequestId.of(null, trace)).isNotEqualTo(RequestId.of(null, trace)).hasSize(32);
  }
}
