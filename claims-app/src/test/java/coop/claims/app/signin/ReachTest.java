package coop.claims.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void thisMachineIsKnown(String address) {
    assertThat(Reach.isThisMachine(address)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {"192.0.2.2", "0.0.0.0", "::", "::2", "fe80::1", "::ffff:192.0.2.2", "no address"})
  void othersAreNot(String address) {
    assertThat(Reach.isThisMachine(address)).isFalse();
  }
}
