package coop.claims.app.setup;

import java.util.Optional;

/** Opens master-data files and the catalogues they name. */
@FunctionalInterface
public interface MasterDataFiles {

  /** Empty when there is no such file. */
  Optional<byte[]> open(String name);
}
