package coop.claims.app.program;

import coop.claims.domain.program.DocumentFormat;
import coop.claims.domain.shared.Piece.Thing;

/** Program documents in JSON, or in YAML when they do not begin with a brace. */
public final class ProgramTexts implements DocumentFormat {

  @Override
  public Thing read(byte[] text) {
    return JsonPieces.text(text).stripLeading().startsWith("{")
        ? JsonPieces.read(text)
        : YamlPieces.read(text);
  }
}
