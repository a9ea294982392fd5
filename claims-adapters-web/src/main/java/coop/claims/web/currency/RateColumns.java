package coop.claims.web.currency;

import coop.claims.domain.currency.RateTable.RateLine;
import coop.claims.web.shared.Column;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list of rates as a table to take away. */
final class RateColumns {

  private RateColumns() {}

  /**
   * @param texts in whose language the headers are
   * @param vendor whether it is told who set a rate
   */
  static List<Column<RateLine>> of(Texts texts, boolean vendor) {
    List<Column<RateLine>> columns = new ArrayList<>();
    add(columns, texts, "rates.month", line -> line.rate().month().toString());
    add(columns, texts, "rates.base", line -> line.rate().base().getCurrencyCode());
    add(columns, texts, "rates.quote", line -> line.rate().quote().getCurrencyCode());
    add(columns, texts, "rates.rate", line -> line.rate().rate().stripTrailingZeros());
    add(columns, texts, "rates.source", line -> line.rate().source());
    add(columns, texts, "rates.date", line -> line.rate().date());
    if (vendor) {
      add(columns, texts, "rates.set-by", RateLine::setByName);
    }
    add(columns, texts, "rates.set-at", line -> line.rate().setAt());
    return columns;
  }

  private static void add(
      List<Column<RateLine>> columns, Texts texts, String header, Function<RateLine, ?> value) {
    columns.add(new Column<>(texts.get(header), value));
  }
}
