package coop.claims.domain.history;

import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form RFC 8785 allows, for the values history holds: strings, nulls and objects of
 * these. Numbers are written as strings, so the standard's number rules never come into it. Names
 * sort by UTF-16 code units, which is how Java compares strings.
 */
final class CanonicalJson {

  private CanonicalJson() {}

  static String write(Map<String, ?> object) {
    StringBuilder out = new StringBuilder();
    writeObject(object, out);
    return out.toString();
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
