package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files are the home's, and none outlives the process that made it. */
class TemporaryFilesTest {

  private static final String PROPERTY = "java.io.tmpdir";

  private final String before = System.getProperty(PROPERTY);

  @TempDir private Path folder;

  @AfterEach
  void asItWas() {
    System.setProperty(PROPERTY, before);
  }

  @Test
  void whatAKilledProcessLeftIsGoneAfterTheNextStart() throws Exception {
    try (Home home = Home.open(folder.resolve("home"))) {
      Path left = home.file("tmp").resolve("uploads/deep");
      Files.createDirectories(left);
      Files.writeString(left.resolve("half.part"), "half of an invoice");
      Files.writeString(home.file("kept"), "none of a cleaner's business");

      TemporaryFiles.under(home);

      assertThat(home.file("tmp")).isEmptyDirectory();
      assertThat(home.file("kept")).exists();
    }
  }

  @Test
  void whatIsMadeFromNowOnStandsInTheHomeForItsOwnerAlone() throws Exception {
    try (Home home = Home.open(folder.resolve("home"))) {
      TemporaryFiles.under(home);

      Path made = Path.of(System.getProperty(PROPERTY));
      assertThat(made).isEqualTo(home.file("tmp"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
  }

  /** A link that somebody put there leads nowhere else. */
  @Test
  void aLinkIsTakenAwayAndWhatItPointsAtStays() throws Exception {
    try (Home home = Home.open(folder.resolve("home"))) {
      Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
      Files.writeString(elsewhere.resolve("precious"), "mine");
      Files.createDirectories(home.file("tmp"));
      Files.createSymbolicLink(home.file("tmp").resolve("link"), elsewhere);

      TemporaryFiles.under(home);

      assertThat(home.file("tmp")).isEmptyDirectory();
      assertThat(elsewhere.resolve("precious")).exists();
    }
  }
}
