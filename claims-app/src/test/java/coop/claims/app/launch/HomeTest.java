package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
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
  void rootIsRefusedTheHomeOfAnOrdinaryUserAndTouchesNothingInIt() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "only root can give a folder away");
    Files.setAttribute(folder, "unix:uid", 54_321);

    assertThatThrownBy(() -> Home.open(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("54321")
        .hasMessageContaining("-Dclaims.home");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatWasGivenToNobodyIsStillRoots() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "only root can give a folder away");
    Files.setOwner(folder, owner("nobody"));

    Home.open(folder).close();
  }

  private UserPrincipal owner(String name) throws IOException {
    return folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
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
