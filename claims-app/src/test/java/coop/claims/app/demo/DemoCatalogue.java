package coop.claims.app.demo;

import coop.claims.app.setup.MasterDataFile;
import coop.claims.app.setup.MasterDataFiles;
import coop.claims.app.setup.MasterDataSource;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.program.Catalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The catalogue of activities that the demo has. */
final class DemoCatalogue {

  private DemoCatalogue() {}

  static Catalogue read() {
    MasterDataFiles files = MasterDataSource.inApplication("/demo");
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    return new MasterDataFile(files, MemoryPorts.open().ids(), clock)
        .read(files.open("master-data.json").orElseThrow())
        .catalogues()
        .get(0);
  }
}
