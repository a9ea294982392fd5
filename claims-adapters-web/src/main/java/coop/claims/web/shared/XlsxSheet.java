package coop.claims.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one sheet. Numbers are numbers, days and instants (in UTC) dates; every text is a
 * cell of type text, which no spreadsheet takes for a formula. Texts stand in their cells, not in a
 * table that would have to be kept until the end.
 */
final class XlsxSheet<T> implements SheetWriter<T> {

  /** Fast: the file is built again at the next export, and its text repeats itself. */
  private static final int COMPRESSION = Deflater.BEST_SPEED;

  private static final String DAY = "yyyy-mm-dd";
  private static final String INSTANT = "yyyy-mm-dd hh:mm:ss";

  private final Workbook book;
  private final Worksheet sheet;

  /** Of the columns of the rows since the last flush: a column's format is set once a page. */
  private final Map<Integer, String> formats = new HashMap<>();

  private int firstUnflushed;
  private int at;

  XlsxSheet(OutputStream out, String name) {
    this.book = new Workbook(out, "Claims", "1.0");
    this.book.setCompressionLevel(COMPRESSION);
    this.sheet = book.newWorksheet(name);
    this.sheet.freezePane(0, 1);
  }

  @Override
  public void header(List<Column<T>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.inlineString(at, i, columns.get(i).header());
      sheet.style(at, i).bold().set();
    }
    at++;
    firstUnflushed = at;
  }

  @Override
  public void row(List<Column<T>> columns, T row) {
    for (int i = 0; i < columns.size(); i++) {
      cell(i, columns.get(i).value().apply(row));
    }
    at++;
  }

  private void cell(int column, Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(at, column, number);
    } else if (value instanceof Instant instant) {
      sheet.value(at, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
      formats.put(column, INSTANT);
    } else if (value instanceof LocalDate day) {
      sheet.value(at, column, day);
      formats.put(column, DAY);
    } else if (value != null) {
      sheet.inlineString(at, column, value.toString());
    }
  }

  @Override
  public void flush() throws IOException {
    format();
    sheet.flush();
  }

  private void format() {
    formats.forEach(
        (column, format) ->
            sheet.range(firstUnflushed, column, at - 1, column).style().format(format).set());
    formats.clear();
    firstUnflushed = at;
  }

  @Override
  public void end() throws IOException {
    format();
    book.finish();
  }
}
