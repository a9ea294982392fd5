package coop.claims.web.shared;

import java.io.IOException;
import java.io.OutputStream;

/** What an export is written as. */
public enum SheetFormat {
  CSV("text/csv; charset=UTF-8", ".csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

  private final String mediaType;
  private final String ending;

  SheetFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of the file's name, with its point. */
  public String ending() {
    return ending;
  }

  /**
   * @param marked of CSV, whether it begins with a byte order mark
   */
  <T> SheetWriter<T> writer(OutputStream out, String name, boolean marked) throws IOException {
    return this == CSV ? new CsvSheet<>(out, marked) : new XlsxSheet<>(out, name);
  }
}
