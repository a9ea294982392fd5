package coop.claims.app.setup;

import coop.claims.domain.setup.MasterData;
import coop.claims.domain.setup.MasterDataReader;
import coop.claims.domain.setup.MasterDataReader.Reading;
import coop.claims.domain.setup.Stock;
import coop.claims.domain.shared.Ids;
import java.time.Clock;

/** Reads a file of the application's own, as if nothing were there yet. */
public final class MasterDataFile {

  private final JsonMasterData format;
  private final Ids ids;
  private final Clock clock;

  /**
   * @param clock says which day the half-years lie around
   */
  public MasterDataFile(MasterDataFiles files, Ids ids, Clock clock) {
    this.format = new JsonMasterData(files);
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws UnusableMasterData with everything that is wrong
   */
  public MasterData read(byte[] file) {
    Reading reading =
        new MasterDataReader(format, ids)
            .read(format.read(file), Stock.EMPTY, clock.instant(), clock.instant(), null);
    if (!reading.plan().isSound()) {
      throw new UnusableMasterData(
          reading.plan().faults().stream().map(fault -> fault.violation().toString()).toList());
    }
    return reading.data();
  }
}
