package coop.claims.app.setup;

import coop.claims.app.program.JsonPieces;
import coop.claims.domain.setup.MasterDataFormat;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Piece.Thing;
import java.util.Optional;

/**
 * Master data in JSON.
 *
 * @param catalogues where catalogues are looked for that a file refers to by name
 */
public record JsonMasterData(MasterDataFiles catalogues) implements MasterDataFormat {

  @Override
  public Thing read(byte[] file) {
    return JsonPieces.read(file);
  }

  @Override
  public Optional<Thing> included(String name) {
    return catalogues.open(name).map(file -> within(name, file));
  }

  /** A fault says which file it is in. */
  private static Thing within(String name, byte[] file) {
    try {
      return JsonPieces.read(file);
    } catch (FaultyFile unreadable) {
      Fault fault = unreadable.fault();
      throw new FaultyFile(
          new Fault(
              Math.max(1, fault.line()),
              Math.max(1, fault.column()),
              "[" + name + "]",
              fault.code(),
              fault.arguments()));
    }
  }
}
