package coop.claims.web.shared;

import java.io.IOException;
import java.util.List;

/** Writes the rows of a table one after the other, and keeps none. */
interface SheetWriter<T> {

  void header(List<Column<T>> columns) throws IOException;

  void row(List<Column<T>> columns, T row) throws IOException;

  /** After every page of rows. */
  void flush() throws IOException;

  /** Ends the file. Without it the file is not whole. */
  void end() throws IOException;
}
