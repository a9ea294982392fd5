package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

  @TempDir private Path data;

  @Test
  void withoutAPidFileNothingRuns() throws IOException {
    assertThat(Postmaster.running(data)).isEmpty();
  }

  @Test
  void aNumberThatNowBelongsToAnotherProgramIsNotTheServer() throws IOException {
    pidFile(ProcessHandle.current().pid() + "\n" + data + "\n");

    assertThat(Postmaster.running(data)).isEmpty();
  }

  @Test
  void anEmptyOrDamagedPidFileSaysNothing() throws IOException {
    pidFile("");
    assertThat(Postmaster.running(data)).isEmpty();
    pidFile("half a numb");
    assertThat(Postmaster.running(data)).isEmpty();
  }

  private void pidFile(String text) throws IOException {
    Files.writeString(data.resolve("postmaster.pid"), text);
  }
}
