package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenGuardTest {

  @Test
  void formsOfTheOwnPagesPass() {
    assertThat(
            isForeign(Map.of("Sec-Fetch-Site", "same-origin", "Origin", "http://claims.example")))
        .isFalse();
  }

  @Test
  void aProxyThatEndsTlsDoesNotMakeThemForeign() {
    assertThat(isForeign(Map.of("Origin", "https://claims.example"))).isFalse();
  }

  @Test
  void formsOfOtherSitesAreForeign() {
    assertThat(isForeign(Map.of("Sec-Fetch-Site", "cross-site"))).isTrue();
    assertThat(isForeign(Map.of("Sec-Fetch-Site", "same-site"))).isTrue();
    assertThat(isForeign(Map.of("Origin", "https://elsewhere.example"))).isTrue();
    assertThat(isForeign(Map.of("Origin", "https://claims.example:8443"))).isTrue();
    assertThat(isForeign(Map.of("Origin", "null"))).isTrue();
    assertThat(isForeign(Map.of("Origin", "::"))).isTrue();
  }

  @Test
  void callersThatAreNoBrowserSayNothingAndPass() {
    assertThat(isForeign(Map.of())).isFalse();
  }

  private static boolean isForeign(Map<String, String> headers) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                ScreenGuardTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    "Host".equals(arguments[0]) ? "claims.example" : headers.get(arguments[0]));
    return ScreenGuard.isForeign(request);
  }
}
