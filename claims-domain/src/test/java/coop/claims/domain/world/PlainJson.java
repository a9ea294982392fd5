package coop.claims.domain.world;

import coop.claims.domain.program.DocumentFormat;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Figure;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Nothing;
import coop.claims.domain.shared.Piece.Place;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as tests write it: enough of it to read documents without the application's parser. */
public final class PlainJson implements DocumentFormat {

  @Override
  public Thing read(byte[] text) {
    return thing(new String(text, StandardCharsets.UTF_8));
  }

  public static Thing thing(String text) {
    Cursor cursor = new Cursor(text);
    Piece piece = cursor.piece();
    if (piece instanceof Thing thing && cursor.isAtEnd()) {
      return thing;
    }
    throw new FaultyFile(Fault.ofFile("setup.not-json"));
  }

  private static final class Cursor {
    private final String text;
    private int at;

    private Cursor(String text) {
      this.text = text;
    }

    private boolean isAtEnd() {
      blanks();
      return at == text.length();
    }

    private Place place() {
      String before = text.substring(0, at);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      return new Place(line, at - before.lastIndexOf('\n'));
    }

    private Piece piece() {
      blanks();
      Place place = place();
      char c = at < text.length() ? text.charAt(at) : ' ';
      if (c == '{') {
        Map<String, Piece> fields = new LinkedHashMap<>();
        for (boolean more = open('}'); more; more = next('}')) {
          String name = string();
          expect(':');
          fields.put(name, piece());
        }
        return new Thing(place, fields);
      }
      if (c == '[') {
        List<Piece> pieces = new ArrayList<>();
        for (boolean more = open(']'); more; more = next(']')) {
          pieces.add(piece());
        }
        return new Series(place, pieces);
      }
      if (c == '"') {
        return new Text(place, string());
      }
      int from = at;
      while (at < text.length() && "+-.eE".indexOf(text.charAt(at)) >= 0
          || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      String word = text.substring(from, at);
      return switch (word) {
        case "true" -> new Flag(place, true);
        case "false" -> new Flag(place, false);
        case "null" -> new Nothing(place);
        default -> {
          if (!word.matches("-?\\d+(\\.\\d+)?")) {
            throw unreadable();
          }
          yield new Figure(place, word);
        }
      };
    }

    private boolean open(char close) {
      at++;
      blanks();
      if (text.charAt(at) == close) {
        at++;
        return false;
      }
      return true;
    }

    private boolean next(char close) {
      blanks();
      char c = text.charAt(at++);
      if (c != close && c != ',') {
        throw unreadable();
      }
      blanks();
      return c == ',';
    }

    private String string() {
      blanks();
      expect('"');
      StringBuilder out = new StringBuilder();
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        if (c == '\\') {
          c = text.charAt(at++);
          c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
        }
        out.append(c);
      }
      at++;
      return out.toString();
    }

    private void expect(char c) {
      blanks();
      if (at >= text.length() || text.charAt(at++) != c) {
        throw unreadable();
      }
    }

    private void blanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private FaultyFile unreadable() {
      return new FaultyFile(Fault.at(place(), "", "setup.not-json"));
    }
  }
}
