package coop.claims.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void aParameterIsReplacedAndTheOthersStay() {
    Address address = Address.of("/claims").with("status", "EDITING").with("sort", "NAME");
    assertThat(address.with("status", "REJECTED")).hasToString("/claims?sort=NAME&status=REJECTED");
  }

  @Test
  void nothingTakesAParameterAway() {
    Address address = Address.of("/claims").with("cursor", "abc");
    assertThat(address.with("cursor", null)).hasToString("/claims");
    assertThat(address.without("cursor")).hasToString("/claims");
  }

  @Test
  void valuesCannotBreakOutOfTheQuery() {
    assertThat(Address.of("/claims").with("text", "a&b=\"<é>"))
        .hasToString("/claims?text=a%26b%3D%22%3C%C3%A9%3E");
  }
}
