package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private final Properties properties = new Properties();

  @Test
  void withoutAnySettingTheHomeIsInTheUsersFolder() {
    properties.setProperty("user.home", "/home/ada");

    assertThat(settings(Map.of()).home()).isEqualTo(Path.of("/home/ada/.claims"));
  }

  @Test
  void theEnvironmentNamesTheHome() {
    assertThat(settings(Map.of("CLAIMS_HOME", "/srv/claims")).home())
        .isEqualTo(Path.of("/srv/claims"));
  }

  @Test
  void aPropertyWinsOverTheEnvironment() {
    properties.setProperty("claims.home", "/srv/one");

    assertThat(settings(Map.of("CLAIMS_HOME", "/srv/two")).home()).isEqualTo(Path.of("/srv/one"));
  }

  @Test
  void namingADatabaseMeansNoneIsStarted() {
    assertThat(settings(Map.of()).externalDatabase()).isFalse();
    assertThat(settings(Map.of("CLAIMS_DB_URL", "jdbc:postgresql://db/claims")).externalDatabase())
        .isTrue();
  }

  @Test
  void anEmptyVariableIsNoSetting() {
    assertThat(settings(Map.of("CLAIMS_DB_URL", " ")).externalDatabase()).isFalse();
  }

  @Test
  void theDemoAnswersThisMachineAlone() {
    properties.setProperty("claims.demo", "true");

    assertThat(settings(Map.of()).loopbackOnly()).isTrue();
  }

  @Test
  void theDemoAnswersEverybodyWhenAskedTo() {
    properties.setProperty("claims.demo", "true");

    assertThat(settings(Map.of("CLAIMS_DEMO_PUBLIC", "true")).loopbackOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", " true ", "1", "yes", "Y", "on"})
  void aYesIsWhatTheServerTakesForOne(String yes) {
    properties.setProperty("claims.demo", yes);

    assertThat(settings(Map.of()).loopbackOnly()).isTrue();
    assertThat(settings(Map.of("CLAIMS_DEMO_PUBLIC", yes)).loopbackOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "0", "no", "2", "", "truely"})
  void anythingElseIsANo(String no) {
    properties.setProperty("claims.demo", no);

    assertThat(settings(Map.of()).loopbackOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.demo", "claims_demo", "CLAIMS_DEMO"})
  void aVariableIsNamedAsTheServerReadsIt(String variable) {
    assertThat(settings(Map.of(variable, "true")).loopbackOnly()).isTrue();
  }

  @Test
  void withoutDemoEverybodyIsAnswered() {
    assertThat(settings(Map.of()).loopbackOnly()).isFalse();
  }

  private Settings settings(Map<String, String> environment) {
    return new Settings(properties, environment);
  }
}
