package coop.claims.web.currency;

import coop.claims.domain.currency.ExchangeRate;
import coop.claims.domain.currency.RatePlan;
import coop.claims.web.shared.Texts;
import java.io.Serializable;
import java.util.List;

/**
 * A preview of a file of rates as the page shows it, in words: kept with the page, so that it is
 * still there when the page comes back.
 *
 * @param made rates it would set
 * @param there rates that are set just so
 * @param rows those it would set, the first {@value #MOST_ROWS}
 * @param more how many there are beyond those
 * @param leftOut what is left out, a sentence for each reason
 * @param faults everything wrong, the first 200
 * @param moreFaults how many there are beyond those
 */
public record RateSheetView(
    int made,
    int there,
    List<Line> rows,
    int more,
    List<String> leftOut,
    List<Wrong> faults,
    int moreFaults)
    implements Serializable {

  static final int MOST_ROWS = 100;

  /** A rate in words. */
  public record Line(
      String month, String base, String quote, String rate, String source, String date)
      implements Serializable {}

  /**
   * One thing wrong.
   *
   * @param line 0 when it is about the whole file
   * @param path the column's name; empty where it is about the line
   */
  public record Wrong(int line, int column, String path, String text) implements Serializable {}

  public boolean isSound() {
    return faults.isEmpty();
  }

  public int getFaultCount() {
    return faults.size() + moreFaults;
  }

  static RateSheetView of(RatePlan plan, RatesView words, Texts texts) {
    List<Line> rows =
        plan.rows().stream()
            .filter(RatePlan.Row::isNew)
            .limit(MOST_ROWS)
            .map(row -> line(row.rate(), words, texts))
            .toList();
    return new RateSheetView(
        plan.made(),
        plan.rows().size() - plan.made(),
        rows,
        plan.made() - rows.size(),
        plan.leftOut().stream().map(left -> told(left, words, texts)).toList(),
        plan.faults().stream()
            .map(f -> new Wrong(f.line(), f.column(), f.path(), texts.violation(f.violation())))
            .toList(),
        plan.moreFaults());
  }

  private static Line line(ExchangeRate rate, RatesView words, Texts texts) {
    return new Line(
        words.month(rate.month()),
        rate.base().getCurrencyCode(),
        rate.quote().getCurrencyCode(),
        words.rate(rate.rate()),
        rate.source(),
        texts.date(rate.date()));
  }

  private static String told(RatePlan.LeftOut left, RatesView words, Texts texts) {
    String first = words.month(left.first());
    String last = words.month(left.last());
    return texts.get(
        "rates.left-out",
        texts.name(left.reason()),
        left.rates(),
        first.equals(last) ? first : first + " – " + last);
  }
}
