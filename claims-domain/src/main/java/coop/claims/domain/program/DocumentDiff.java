package coop.claims.domain.program;

import coop.claims.domain.shared.CanonicalJson;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Nothing;
import coop.claims.domain.shared.Piece.Place;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what differs between two documents that spell everything out. Things in lists are known
 * again by their codes, so that moving one says nothing. What the words do not know is told by its
 * place.
 */
final class DocumentDiff {

  private static final Place NOWHERE = new Place(1, 1);
  private static final Piece NOTHING = new Nothing(NOWHERE);
  private static final Thing NO_THING = new Thing(NOWHERE, Map.of());

  /** What a thing is known and called by. */
  private static final Set<String> CALLED = Set.of("code", "name", "text");

  /** What a catalogue may leave out. */
  private static final Map<String, Piece> ABSENT =
      Map.of(
          "mandatory", new Flag(NOWHERE, true),
          "active", new Flag(NOWHERE, true),
          "requiresPreApproval", new Flag(NOWHERE, false),
          "minimumFiles", new Piece.Figure(NOWHERE, "1"));

  private final DiffWords words = new DiffWords();

  private DocumentDiff() {}

  /** In the order of the later document. */
  static List<Change> between(Thing before, Thing after) {
    DocumentDiff diff = new DocumentDiff();
    diff.things(List.of(), before, after);
    return diff.words.changes();
  }

  private void walk(List<Step> path, Piece before, Piece after) {
    if (CanonicalJson.value(before).equals(CanonicalJson.value(after))) {
      return;
    }
    if (isText(before) && isText(after)) {
      words.texts(path, localized(before), localized(after));
    } else if (words.isWhole(path)) {
      words.changed(path, before, after);
    } else if (before instanceof Thing b && after instanceof Thing a) {
      things(path, b, a);
    } else if (isList(before) && isList(after)) {
      lists(path, pieces(before), pieces(after));
    } else {
      words.changed(path, before, after);
    }
  }

  private void things(List<Step> path, Thing before, Thing after) {
    Set<String> names = new LinkedHashSet<>(after.fields().keySet());
    names.addAll(before.fields().keySet());
    for (String name : names) {
      walk(with(path, new Step(name, null, null)), field(before, name), field(after, name));
    }
  }

  private static Piece field(Thing thing, String name) {
    return thing.fields().getOrDefault(name, ABSENT.getOrDefault(name, NOTHING));
  }

  private void lists(List<Step> path, List<Piece> before, List<Piece> after) {
    Map<String, Piece> old = keyed(before);
    Map<String, Piece> now = keyed(after);
    List<Step> place = path.subList(0, path.size() - 1);
    String list = path.get(path.size() - 1).field();
    now.forEach(
        (key, piece) -> {
          List<Step> at = with(place, new Step(list, key, piece));
          if (!old.containsKey(key)) {
            words.added(at, piece);
            tellWhole(at, piece);
          } else {
            walkItem(at, old.get(key), piece);
          }
        });
    if (old.keySet().equals(now.keySet())
        && !List.copyOf(old.keySet()).equals(List.copyOf(now.keySet()))) {
      words.reordered(path);
    }
    old.forEach(
        (key, piece) -> {
          if (!now.containsKey(key)) {
            words.removed(with(place, new Step(list, key, piece)), piece);
          }
        });
  }

  /** What a new thing is called was told; what it says follows. */
  private void tellWhole(List<Step> at, Piece piece) {
    if (piece instanceof Thing thing && words.isToldWhole(at)) {
      thing
          .fields()
          .forEach(
              (name, said) -> {
                if (!CALLED.contains(name)) {
                  walk(with(at, new Step(name, null, null)), field(NO_THING, name), said);
                }
              });
    }
  }

  private void walkItem(List<Step> at, Piece before, Piece after) {
    if (before instanceof Thing b && after instanceof Thing a) {
      things(at, b, a);
    } else {
      walk(at, before, after);
    }
  }

  /** By their codes; what has none by itself, or by its number where that is not unique. */
  private static Map<String, Piece> keyed(List<Piece> pieces) {
    Map<String, Piece> keyed = new LinkedHashMap<>();
    int number = 0;
    for (Piece piece : pieces) {
      number++;
      String key =
          piece instanceof Thing thing && thing.fields().get("code") instanceof Text code
              ? code.text()
              : piece instanceof Text text ? text.text() : "#" + number;
      keyed.put(keyed.containsKey(key) ? "#" + number : key, piece);
    }
    return keyed;
  }

  private static boolean isList(Piece piece) {
    return piece instanceof Series || piece instanceof Nothing;
  }

  private static List<Piece> pieces(Piece piece) {
    return piece instanceof Series series ? series.pieces() : List.of();
  }

  /** In several languages, or a plain one, which counts as English. */
  static boolean isText(Piece piece) {
    return piece instanceof Thing thing
        && thing.fields().containsKey(LocalizedText.CANONICAL)
        && LocalizedText.LANGUAGES.containsAll(thing.fields().keySet());
  }

  static LocalizedText localized(Piece piece) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    if (piece instanceof Thing thing) {
      thing.fields().forEach((language, each) -> byLanguage.put(language, ((Text) each).text()));
    }
    return new LocalizedText(byLanguage);
  }

  private static List<Step> with(List<Step> path, Step step) {
    List<Step> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  /**
   * One step into a document.
   *
   * @param item key of the thing in a list; null for a field
   * @param thing that thing; null for a field
   */
  record Step(String field, String item, Piece thing) {}
}
