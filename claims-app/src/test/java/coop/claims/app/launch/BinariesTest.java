package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BinariesTest {

  @Test
  void everySupportedPlatformHasItsArchive() {
    assertThat(Binaries.archiveName("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
    assertThat(Binaries.archiveName("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
    assertThat(Binaries.archiveName("Mac OS X", "x86_64")).isEqualTo("postgres-darwin-x86_64.txz");
    assertThat(Binaries.archiveName("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
  }

  @Test
  void theArchiveOfThisMachineIsThere() {
    String name =
        Binaries.archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));

    assertThat(getClass().getResource("/" + name)).isNotNull();
  }
}
