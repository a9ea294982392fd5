package coop.claims.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/signin",
        "/signin.xhtml",
        "/openapi",
        "/health/ready",
        "/api-docs",
        "/jakarta.faces.resource/claims.css.xhtml"
      })
  void theseAreOpenToEverybody(String path) {
    assertThat(Paths.isOpen(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/index.xhtml",
        "/claim",
        "/signin/",
        "/signin/../claim",
        "/signinx",
        "/openapix",
        "/jakarta.faces.resource",
        "/signout",
        "/metrics",
        "/api",
        "/api/v1/tokens",
        "/whatever/comes/later"
      })
  void everythingElseIsClosed(String path) {
    assertThat(Paths.isOpen(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/v1/claims"})
  void theseTakeABearerTokenOnly(String path) {
    assertThat(Paths.isApi(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api-docs", "/apix", "/claim/api"})
  void theseDoNot(String path) {
    assertThat(Paths.isApi(path)).isFalse();
  }
}
