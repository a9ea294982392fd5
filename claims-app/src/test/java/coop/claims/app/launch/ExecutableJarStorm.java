package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableJarStorm {

  private static final int KILLS = 3;

  @TempDir private Path folder;

  @Test
  void howeverOftenItIsKilledItStartsAgainByItself() throws Exception {
    Path home = folder.resolve("home");
    for (int kill = 0; kill < KILLS; kill++) {
      RunningJar jar = RunningJar.start(home, folder);
      jar.awaitReady();
      jar.kill();
      assertThat(Postmaster.running(home.resolve("database"))).isPresent();
    }
    try (RunningJar last = RunningJar.start(home, folder)) {
      assertThat(last.awaitReady()).contains("\"status\":\"UP\"");
    }
    assertThat(Postmaster.running(home.resolve("database"))).isEmpty();
  }
}
