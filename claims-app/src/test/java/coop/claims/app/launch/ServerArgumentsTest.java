package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerArgumentsTest {

  @TempDir private Path folder;

  @Test
  void whatWasTypedComesLast() throws Exception {
    try (Home home = Home.open(folder)) {
      assertThat(ServerArguments.prepare(home, true, LogFormat.TEXT, List.of("--port", "8081")))
          .containsSequence("--rootdir", home.server().toString())
          .contains("--nohazelcast", "--disablephonehome")
          .endsWith("--port", "8081");
    }
  }

  @Test
  void onLoopbackOnlyBothListenersAreBoundToIt() throws Exception {
    assertThat(commands(true))
        .contains("http-listener.address=127.0.0.1")
        .contains("https-listener.address=127.0.0.1");
  }

  @Test
  void otherwiseTheyAnswerOnEveryAddress() throws Exception {
    assertThat(commands(false)).contains("http-listener.address=0.0.0.0");
  }

  @Test
  void theDataGridNeverListens() throws Exception {
    assertThat(commands(false)).contains("hazelcast-config-specific-configuration.enabled=false");
  }

  @Test
  void theWorkingFolderIsMadeAnew() throws Exception {
    try (Home home = Home.open(folder)) {
      Files.createDirectories(home.server());
      Files.createFile(home.server().resolve("left-over"));

      ServerArguments.prepare(home, true, LogFormat.TEXT, List.of());

      assertThat(home.server().resolve("left-over")).doesNotExist();
    }
  }

  @Test
  void optionsOfTheLauncherAreRefusedInAnyCase() {
    assertThatThrownBy(() -> ServerArguments.check(List.of("--preBootCommandFile", "x")))
        .isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> ServerArguments.check(List.of("--rootdir", "x")))
        .isInstanceOf(StartRefused.class);
  }

  @Test
  void aPortThatIsTakenIsRefusedByItsNumber() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());

      assertThatThrownBy(() -> ServerArguments.check(List.of("--port", port)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(port);
    }
  }

  @Test
  void aPortThatIsNoPortIsRefused() {
    assertThatThrownBy(() -> ServerArguments.check(List.of("--port", "http")))
        .isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> ServerArguments.check(List.of("--port", "70000")))
        .isInstanceOf(StartRefused.class);
  }

  private String commands(boolean loopbackOnly) throws IOException, StartRefused {
    try (Home home = Home.open(folder)) {
      List<String> all =
          List.of(ServerArguments.prepare(home, loopbackOnly, LogFormat.TEXT, List.of()));
      return Files.readString(Path.of(all.get(all.indexOf("--prebootcommandfile") + 1)));
    }
  }
}
