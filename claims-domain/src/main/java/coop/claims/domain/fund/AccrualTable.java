package coop.claims.domain.fund;

import java.util.List;

/**
 * A table of accruals as somebody sent it, taken apart into cells by whoever knows its format. It
 * is read row by row, so that its size does not matter.
 */
@FunctionalInterface
public interface AccrualTable {

  /** More rows are refused; so is a file of more bytes. */
  int MOST_ROWS = 1_000_000;

  long MOST_BYTES = 200L * 1024 * 1024;

  /**
   * Hands all of it over, from its header to its last row.
   *
   * @throws coop.claims.domain.shared.FaultyFile where it cannot be taken apart any further
   */
  void read(Cells cells);

  /** Takes the cells. Lines are counted from 1, the header's included where there is one. */
  interface Cells {

    void header(int line, List<String> names);

    void row(int line, List<String> cells);
  }
}
