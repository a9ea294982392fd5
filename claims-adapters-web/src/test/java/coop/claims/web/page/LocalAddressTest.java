package coop.claims.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/claims", "/claim?id=1&a=b", "/claims?text=a%20b#claims"})
  void pathsOfThisServerAreFollowed(String address) {
    assertThat(LocalAddress.checked(address, "/else")).isEqualTo(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "claims",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example",
        "https://elsewhere.example/",
        "javascript:alert(1)",
        " /claims",
        "/a\nSet-Cookie: b=c"
      })
  void anythingElseIsNot(String address) {
    assertThat(LocalAddress.checked(address, "/else")).isEqualTo("/else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/signin", "/signin?return=%2Fsignin", "/signout"})
  void signingInDoesNotLeadBackToItself(String address) {
    assertThat(LocalAddress.afterSignIn(address)).isEqualTo("/");
  }
}
