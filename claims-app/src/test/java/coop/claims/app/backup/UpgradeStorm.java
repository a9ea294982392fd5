package coop.claims.app.backup;

import coop.claims.app.it.UpgradedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application on what the first release left behind. */
class UpgradeStorm {

  @TempDir private Path folder;

  @Test
  void thisVersionServesWhatTheFirstReleaseKept() throws Exception {
    Path home = folder.resolve("home");
    try (Databases databases = new Databases(home)) {
      FirstRelease.bringInto(databases.asOwner("claims"));
    }

    UpgradedServer.mustServe(home);
  }
}
