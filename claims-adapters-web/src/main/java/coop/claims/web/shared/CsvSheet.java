package coop.claims.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Comma-separated values in UTF-8 (RFC 4180): numbers with a decimal point, days and instants as
 * ISO 8601, instants in UTC to the second. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front.
 */
final class CsvSheet<T> implements SheetWriter<T> {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** With these a formula begins, or what stands before is cut off and then one begins. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final Writer out;

  /**
   * @param marked whether a byte order mark tells old spreadsheets that it is UTF-8
   */
  CsvSheet(OutputStream out, boolean marked) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (marked) {
      this.out.write(BYTE_ORDER_MARK);
    }
  }

  @Override
  public void header(List<Column<T>> columns) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      separate(i);
      text(columns.get(i).header());
    }
    out.write("\r\n");
  }

  @Override
  public void row(List<Column<T>> columns, T row) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      separate(i);
      cell(columns.get(i).value().apply(row));
    }
    out.write("\r\n");
  }

  private void separate(int column) throws IOException {
    if (column > 0) {
      out.write(',');
    }
  }

  private void cell(Object value) throws IOException {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof BigDecimal number) {
      out.write(number.toPlainString());
    } else if (value instanceof Instant at) {
      out.write(at.truncatedTo(ChronoUnit.SECONDS).toString());
    } else if (value != null) {
      out.write(value.toString());
    }
  }

  private void text(String text) throws IOException {
    String harmless = harmless(text);
    if (needsQuotes(harmless)) {
      out.write('"');
      out.write(harmless.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(harmless);
    }
  }

  static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == ',' || character == '"' || character == '\n' || character == '\r') {
        return true;
      }
    }
    return text.startsWith(" ") || text.endsWith(" ");
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
