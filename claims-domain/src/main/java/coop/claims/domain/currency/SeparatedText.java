package coop.claims.domain.currency;

import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Values separated by commas, semicolons or tabs (RFC 4180), whichever the first line uses; a field
 * in quotes may hold any of them, and a line break.
 *
 * @param lines without empty ones
 */
record SeparatedText(char separator, List<Line> lines) {

  private static final String SEPARATORS = ",;\t";
  private static final char QUOTE = '"';

  /**
   * One line, or several where a field holds line breaks.
   *
   * @param number of the first of them, counted from 1
   */
  record Line(int number, List<String> fields) {}

  static SeparatedText of(String text) {
    char separator = separator(text);
    return new SeparatedText(separator, new Cutting(text, separator).lines());
  }

  private static char separator(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || !isBreak(text.charAt(i))); i++) {
      char c = text.charAt(i);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
        return c;
      }
    }
    return ',';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Goes through the text once. */
  private static final class Cutting {

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int begun = 1;
    private int at;

    Cutting(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    List<Line> lines() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == QUOTE && field.toString().isBlank()) {
          field.setLength(0);
          readQuoted();
        } else if (c == separator) {
          endField();
        } else if (isBreak(c)) {
          endLine(c);
        } else {
          field.append(c);
        }
      }
      endFields();
      return lines;
    }

    private void readQuoted() {
      int opened = line;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == QUOTE && at < text.length() && text.charAt(at) == QUOTE) {
          field.append(QUOTE);
          at++;
        } else if (c == QUOTE) {
          return;
        } else {
          boolean second = c == '\n' && text.charAt(at - 2) == '\r';
          line += isBreak(c) && !second ? 1 : 0;
          field.append(c);
        }
      }
      throw new FaultyFile(new Fault(opened, fields.size() + 1, "", "rate.quote-open", List.of()));
    }

    private void endField() {
      fields.add(field.toString());
      field.setLength(0);
    }

    private void endLine(char c) {
      if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      endFields();
      line++;
      begun = line;
    }

    private void endFields() {
      endField();
      if (fields.stream().anyMatch(f -> !f.isBlank())) {
        lines.add(new Line(begun, List.copyOf(fields)));
      }
      fields = new ArrayList<>();
    }
  }
}
