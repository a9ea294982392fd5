package coop.claims.domain.shared;

import java.util.List;
import java.util.Map;

/**
 * A piece of a file, whatever the file's syntax, that knows where it stands. The domain reads these
 * and never a format, so that everything wrong is told by line however the file is written.
 */
public sealed interface Piece {

  Place place();

  /**
   * Where a piece stands.
   *
   * @param line counted from 1
   * @param column counted from 1
   */
  record Place(int line, int column) {}

  /** Named fields, in the order of the file. */
  record Thing(Place place, Map<String, Piece> fields) implements Piece {}

  /** Several pieces, in the order of the file. */
  record Series(Place place, List<Piece> pieces) implements Piece {}

  record Text(Place place, String text) implements Piece {}

  /**
   * A number.
   *
   * @param digits as the file writes it
   */
  record Figure(Place place, String digits) implements Piece {}

  record Flag(Place place, boolean value) implements Piece {}

  /** A field that is there and empty; counts as absent. */
  record Nothing(Place place) implements Piece {}
}
