package coop.claims.domain.world;

import coop.claims.domain.setup.MasterDataFormat;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Piece.Thing;
import java.util.Optional;

/** The domain knows no syntax: here every file is unreadable. */
final class NoFiles implements MasterDataFormat {

  @Override
  public Thing read(byte[] file) {
    throw new FaultyFile(Fault.ofFile("setup.not-json"));
  }

  @Override
  public Optional<Thing> included(String name) {
    return Optional.empty();
  }
}
