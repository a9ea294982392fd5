package coop.claims.app.program;

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
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Takes a JSON file apart, event by event, with the place of each piece. JSON has no references, so
 * that no file is larger than it looks; how deep and how much there may be is limited.
 */
public final class JsonPieces {

  static final int DEEPEST = 20;
  static final int MOST_PIECES = 500_000;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private final JsonParser parser;
  private int pieces;

  private JsonPieces(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The one object of the file, which is UTF-8.
   *
   * @throws FaultyFile when it is no such file, with line and column
   */
  public static Thing read(byte[] file) {
    String text = text(file);
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      return new JsonPieces(parser).whole();
    } catch (JsonParsingException unreadable) {
      JsonLocation at = unreadable.getLocation();
      throw new FaultyFile(
          new Fault(
              (int) Math.max(1, at.getLineNumber()),
              (int) Math.max(1, at.getColumnNumber()),
              "",
              "setup.not-json",
              List.of()));
    } catch (JsonException | NoSuchElementException | IllegalStateException unreadable) {
      throw new FaultyFile(new Fault(1, 1, "", "setup.not-json", List.of()));
    }
  }

  /** Some editors begin a file with a mark of its encoding. */
  static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
      if (unmarked.isBlank()) {
        throw new FaultyFile(Fault.ofFile("setup.empty"));
      }
      return unmarked;
    } catch (CharacterCodingException otherwise) {
      throw new FaultyFile(Fault.ofFile("setup.not-utf8"));
    }
  }

  private Thing whole() {
    Piece piece = piece(parser.next(), 1);
    while (parser.hasNext()) {
      parser.next();
    }
    if (piece instanceof Thing thing) {
      return thing;
    }
    throw new FaultyFile(
        new Fault(
            piece.place().line(), piece.place().column(), "", "setup.not-an-object", List.of()));
  }

  private Piece piece(Event event, int depth) {
    Place place = place(event);
    if (depth > DEEPEST) {
      throw fault(place, "setup.too-deep", DEEPEST);
    }
    if (++pieces > MOST_PIECES) {
      throw fault(place, "setup.too-many-pieces", MOST_PIECES);
    }
    return switch (event) {
      case START_OBJECT -> thing(place, depth);
      case START_ARRAY -> series(place, depth);
      case VALUE_STRING -> new Text(place, parser.getString());
      case VALUE_NUMBER -> new Figure(place, parser.getString());
      case VALUE_TRUE -> new Flag(place, true);
      case VALUE_FALSE -> new Flag(place, false);
      case VALUE_NULL -> new Nothing(place);
      default -> throw fault(place, "setup.not-json");
    };
  }

  private Thing thing(Place place, int depth) {
    Map<String, Piece> fields = new LinkedHashMap<>();
    for (Event next = parser.next(); next != Event.END_OBJECT; next = parser.next()) {
      String name = parser.getString();
      Place named = place(next);
      if (fields.containsKey(name)) {
        throw fault(named, "setup.field-twice", name);
      }
      fields.put(name, piece(parser.next(), depth + 1));
    }
    return new Thing(place, fields);
  }

  private Series series(Place place, int depth) {
    List<Piece> all = new ArrayList<>();
    for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
      all.add(piece(next, depth + 1));
    }
    return new Series(place, all);
  }

  private static FaultyFile fault(Place place, String code, Object... arguments) {
    return new FaultyFile(new Fault(place.line(), place.column(), "", code, List.of(arguments)));
  }

  /** The parser says where a piece ends; without escaped characters in it, it began here. */
  private Place place(Event event) {
    int length =
        switch (event) {
          case KEY_NAME, VALUE_STRING -> parser.getString().length() + 2;
          case VALUE_NUMBER -> parser.getString().length();
          case VALUE_TRUE, VALUE_NULL -> 4;
          case VALUE_FALSE -> 5;
          default -> 1;
        };
    JsonLocation at = parser.getLocation();
    return new Place((int) at.getLineNumber(), (int) Math.max(1, at.getColumnNumber() - length));
  }
}
