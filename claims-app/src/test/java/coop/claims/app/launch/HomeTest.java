package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir private Path folder;

  @Test
  void aNewHomeIsOpenForItsOwnerAlone() throws Exception {
    Path place = folder.resolve("deep/home");

    try (Home home = Home.open(place)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aSecondProcessOnTheSameHomeIsRefusedAndToldWhoHasIt() throws Exception {
    try (Home first = Home.open(folder)) {
      assertThatThrownBy(() -> Home.open(first.folder()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
          .hasMessageContaining("-Dclaims.home");
    }
  }

  @Test
  void aHomeThatWasLeftIsFreeAgain() throws Exception {
    Home.open(folder).close();

    try (Home again = Home.open(folder)) {
      assertThat(again.folder()).isEqualTo(folder.toRealPath());
    }
  }

  @Test
  void aFileInPlaceOfTheHomeIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Home.open(file)).isInstanceOf(StartRefused.class);
  }

  @Test
  void deletingATreeLeavesWhatItsLinksPointTo() throws Exception {
    Path outside = Files.createFile(folder.resolve("outside"));
    Path tree = Files.createDirectories(folder.resolve("tree/branch")).getParent();
    Files.createSymbolicLink(tree.resolve("branch/link"), outside);

    Home.deleteTree(tree);

    assertThat(tree).doesNotExist();
    assertThat(outside).exists();
  }
}
