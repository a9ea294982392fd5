package coop.claims.domain.shared;

import coop.claims.domain.shared.Piece.Place;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.List;

/**
 * One thing wrong in a file.
 *
 * @param line counted from 1; 0 when it is about the file as a whole
 * @param column counted from 1; 0 as well
 * @param path of the field, such as {@code programs[0].calendar.zone}; empty for the whole file
 * @param code stable code of its text
 * @param arguments values for the text
 */
public record Fault(int line, int column, String path, String code, List<Object> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  public static Fault at(Place place, String path, String code, Object... arguments) {
    return new Fault(place.line(), place.column(), path, code, List.of(arguments));
  }

  /** About the file as a whole. */
  public static Fault ofFile(String code, Object... arguments) {
    return new Fault(0, 0, "", code, List.of(arguments));
  }

  /** For whoever gets a refusal: the place stands before the path, as {@code 12:5 entities[0]}. */
  public Violation violation() {
    String told = line == 0 ? path : line + ":" + column + (path.isEmpty() ? "" : " " + path);
    return new Violation(told.isEmpty() ? "file" : told, code, arguments);
  }
}
