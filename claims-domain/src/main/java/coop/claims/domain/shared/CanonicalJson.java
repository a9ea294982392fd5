package coop.claims.domain.shared;

import coop.claims.domain.shared.Piece.Figure;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Nothing;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form RFC 8785 allows, for the values history holds (strings, nulls and objects of
 * these) and for the pieces of a document. Names sort by UTF-16 code units, which is how Java
 * compares strings.
 */
public final class CanonicalJson {

  /** So many digits are the same number in every binary floating point. */
  private static final int MOST_DIGITS = 15;

  private static final int SMALLEST_EXPONENT = -6;

  private CanonicalJson() {}

  /** An object of history: its numbers are written as strings. */
  public static String write(Map<String, ?> object) {
    StringBuilder out = new StringBuilder();
    writeObject(object, out);
    return out.toString();
  }

  /** A document. A field that is there and empty counts as absent. */
  public static String write(Thing thing) {
    StringBuilder out = new StringBuilder();
    writePiece(thing, out);
    return out.toString();
  }

  /** A text in quotation marks. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    writeString(text, out);
    return out.toString();
  }

  /** Any piece. */
  public static String value(Piece piece) {
    StringBuilder out = new StringBuilder();
    writePiece(piece, out);
    return out.toString();
  }

  /** Whether the number is the same in every reader; a longer one is read differently. */
  public static boolean isExact(Figure figure) {
    BigDecimal number = new BigDecimal(figure.digits()).stripTrailingZeros();
    return number.precision() <= MOST_DIGITS
        && number.precision() - number.scale() <= MOST_DIGITS
        && -number.scale() >= SMALLEST_EXPONENT;
  }

  private static void writePiece(Piece piece, StringBuilder out) {
    if (piece instanceof Thing thing) {
      Map<String, Piece> sorted = new TreeMap<>(thing.fields());
      sorted.values().removeIf(Nothing.class::isInstance);
      out.append('{');
      String separator = "";
      for (Map.Entry<String, Piece> member : sorted.entrySet()) {
        out.append(separator);
        writeString(member.getKey(), out);
        out.append(':');
        writePiece(member.getValue(), out);
        separator = ",";
      }
      out.append('}');
    } else if (piece instanceof Series series) {
      out.append('[');
      String separator = "";
      for (Piece each : series.pieces()) {
        out.append(separator);
        writePiece(each, out);
        separator = ",";
      }
      out.append(']');
    } else if (piece instanceof Text text) {
      writeString(text.text(), out);
    } else if (piece instanceof Figure figure) {
      out.append(new BigDecimal(figure.digits()).stripTrailingZeros().toPlainString());
    } else {
      out.append(piece instanceof Flag flag ? String.valueOf(flag.value()) : "null");
    }
  }

  private static void writeObject(Map<?, ?> object, StringBuilder out) {
    Map<String, Object> sorted = new TreeMap<>();
    object.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      out.append(separator);
      writeString(member.getKey(), out);
      out.append(':');
      writeValue(member.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void writeValue(Object value, StringBuilder out) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Map<?, ?> object) {
      writeObject(object, out);
    } else if (value instanceof String text) {
      writeString(text, out);
    } else {
      throw new IllegalArgumentException("history holds strings, not " + value.getClass());
    }
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
