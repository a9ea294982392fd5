package coop.claims.domain.program;

import coop.claims.domain.shared.Piece.Thing;

/** The syntaxes a program document may be written in. */
public interface DocumentFormat {

  /**
   * Takes a text apart.
   *
   * @throws coop.claims.domain.shared.FaultyFile when it cannot be, with line and column
   */
  Thing read(byte[] text);
}
