package coop.claims.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one sheet. Numbers are numbers, days and instants (in UTC) dates; every text is a
 * cell of type text, which no spreadsheet takes for a formula. Texts stand in their cells, not in a
 * table that would have to be kept until the end.
 */
final class XlsxSheet<T> implements SheetWriter<T> {

  private static final String DAY = "yyyy-mm-dd";
  private static final String INSTANT = "yyyy-mm-dd hh:mm:ss";

  private final Workbook book;
  private final Worksheet sheet;
  private int at;

  XlsxSheet(OutputStream out, String name) {
    this.book = new Workbook(out, "Claims", "1.0");
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
      sheet.style(at, column).format(INSTANT).set();
    } else if (value instanceof LocalDate day) {
      sheet.value(at, column, day);
      sheet.style(at, column).format(DAY).set();
    } else if (value != null) {
      sheet.inlineString(at, column, value.toString());
    }
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void end() throws IOException {
    book.finish();
  }
}
