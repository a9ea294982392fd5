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
        "/setup",
        "/setup/whatever-secret",
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
        "/setupx",
        "/password",
        "/first-passwords",
        "/master-data",
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

  @ParameterizedTest
  @ValueSource(strings = {"/setup", "/setup/a-secret", "/language", "/health/ready"})
  void theseAnswerBeforeThereIsAnybody(String path) {
    assertThat(Paths.isOpenBeforeSetUp(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/signin", "/claims", "/api/v1/me", "/openapi", "/password"})
  void theseSayThatThereIsNobodyYet(String path) {
    assertThat(Paths.isOpenBeforeSetUp(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/claims", "/kept", "/settings", "/first-passwords"})
  void theseWaitUntilAPasswordIsChosen(String path) {
    assertThat(Paths.isOpenWhileChoosing(path)).isFalse();
  }
}
