package coop.claims.domain.setup;

import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Piece.Thing;
import java.util.Optional;

/** The syntax master-data files are written in. */
public interface MasterDataFormat {

  /**
   * Takes a file apart.
   *
   * @throws FaultyFile when the file is not of the syntax, with line and column; nothing of it is
   *     of use then
   */
  Thing read(byte[] file);

  /**
   * A catalogue that a file may refer to by name: one that comes with the application, or lies
   * beside the file on the server.
   */
  Optional<Thing> included(String name);
}
