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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Takes a YAML text apart, event by event, with the place of each piece. Anchors and aliases are
 * refused, so that no text is larger than it looks, and so are tags; what a word means follows
 * YAML's JSON schema, so that a date or a country code stays a text.
 */
final class YamlPieces {

  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  private final Iterator<Event> events;
  private int pieces;

  private YamlPieces(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * The one mapping of the text, which is UTF-8.
   *
   * @throws FaultyFile when it is no such text, with line and column
   */
  static Thing read(byte[] file) {
    String text = JsonPieces.text(file);
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).setUseMarks(true).build();
    try {
      return new YamlPieces(new Parse(settings).parseString(text).iterator()).whole();
    } catch (MarkedYamlEngineException unreadable) {
      throw fault(place(unreadable.getProblemMark()), "program.not-yaml");
    } catch (YamlEngineException unreadable) {
      throw fault(new Place(1, 1), "program.not-yaml");
    }
  }

  private Thing whole() {
    Event event = next();
    while (event.getEventId() == ID.StreamStart || event.getEventId() == ID.DocumentStart) {
      event = next();
    }
    Piece piece = piece(event, 1);
    for (Event rest = next(); rest.getEventId() != ID.StreamEnd; rest = next()) {
      if (rest.getEventId() == ID.DocumentStart) {
        throw fault(place(rest.getStartMark()), "program.two-documents");
      }
    }
    if (piece instanceof Thing thing) {
      return thing;
    }
    throw fault(piece.place(), "setup.not-an-object");
  }

  private Event next() {
    return events.next();
  }

  private Piece piece(Event event, int depth) {
    Place place = place(event.getStartMark());
    if (depth > JsonPieces.DEEPEST) {
      throw fault(place, "setup.too-deep", JsonPieces.DEEPEST);
    }
    if (++pieces > JsonPieces.MOST_PIECES) {
      throw fault(place, "setup.too-many-pieces", JsonPieces.MOST_PIECES);
    }
    refuseHidden(event, place);
    return switch (event.getEventId()) {
      case MappingStart -> thing(place, depth);
      case SequenceStart -> series(place, depth);
      case Scalar -> scalar((ScalarEvent) event, place);
      default -> throw fault(place, "program.not-yaml");
    };
  }

  /** What stands for something that is written elsewhere, or means something else. */
  private static void refuseHidden(Event event, Place place) {
    boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (event instanceof AliasEvent || anchored) {
      throw fault(place, "program.alias");
    }
    boolean tagged =
        event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
            || event instanceof CollectionStartEvent many && many.getTag().isPresent();
    if (tagged) {
      throw fault(place, "program.tag");
    }
  }

  private Thing thing(Place place, int depth) {
    Map<String, Piece> fields = new LinkedHashMap<>();
    for (Event key = next(); key.getEventId() != ID.MappingEnd; key = next()) {
      Place named = place(key.getStartMark());
      refuseHidden(key, named);
      if (!(key instanceof ScalarEvent name)) {
        throw fault(named, "program.not-yaml");
      }
      if (fields.containsKey(name.getValue())) {
        throw fault(named, "setup.field-twice", name.getValue());
      }
      fields.put(name.getValue(), piece(next(), depth + 1));
    }
    return new Thing(place, fields);
  }

  private Series series(Place place, int depth) {
    List<Piece> all = new ArrayList<>();
    for (Event each = next(); each.getEventId() != ID.SequenceEnd; each = next()) {
      all.add(piece(each, depth + 1));
    }
    return new Series(place, all);
  }

  private static Piece scalar(ScalarEvent scalar, Place place) {
    String value = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return new Text(place, value);
    }
    return switch (value) {
      case "", "~", "null" -> new Nothing(place);
      case "true", "false" -> new Flag(place, value.equals("true"));
      default ->
          FIGURE.matcher(value).matches() ? new Figure(place, value) : new Text(place, value);
    };
  }

  private static Place place(Optional<Mark> mark) {
    return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(new Place(1, 1));
  }

  private static FaultyFile fault(Place place, String code, Object... arguments) {
    return new FaultyFile(Fault.at(place, "", code, arguments));
  }
}
