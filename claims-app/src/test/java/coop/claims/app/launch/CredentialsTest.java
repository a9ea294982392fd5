package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsReadAgain() throws Exception {
    Credentials written = Credentials.generated().onPort(54321);
    written.write(properties(), serviceFile());

    assertThat(Credentials.read(properties())).isEqualTo(written);
  }

  @Test
  void nobodyButTheOwnerMayReadThePasswords() throws IOException {
    Credentials.generated().write(properties(), serviceFile());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(properties())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(serviceFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void everyPasswordIsDifferentAndLong() {
    Credentials one = Credentials.generated();

    assertThat(one.ownerPassword()).hasSize(40).isNotEqualTo(one.appPassword());
    assertThat(one.superuserPassword()).isNotEqualTo(Credentials.generated().superuserPassword());
  }

  @Test
  void theTextFormShowsNoPassword() {
    Credentials one = Credentials.generated().onPort(5);

    assertThat(one).hasToString("Credentials[port=5]");
  }

  @Test
  void aFileThatLacksAPasswordIsNamed() throws IOException {
    Files.writeString(properties(), "port=1\nsuperuser.password=a\nowner.password=b\n");

    assertThatThrownBy(() -> Credentials.read(properties()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("app.password")
        .hasMessageContaining(properties().toString());
  }

  @Test
  void aPortThatIsNoNumberIsRefused() throws IOException {
    Files.writeString(
        properties(), "port=x\nsuperuser.password=a\nowner.password=b\napp.password=c\n");

    assertThatThrownBy(() -> Credentials.read(properties())).isInstanceOf(StartRefused.class);
  }

  private Path properties() {
    return folder.resolve("database.properties");
  }

  private Path serviceFile() {
    return folder.resolve("psql.conf");
  }
}
