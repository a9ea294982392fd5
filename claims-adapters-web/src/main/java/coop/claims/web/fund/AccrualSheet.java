package coop.claims.web.fund;

import coop.claims.domain.fund.Accruals.Preview;
import coop.claims.web.shared.Texts;
import java.io.Serializable;
import java.util.List;

/**
 * A preview as a page shows it, in words: kept with the page, so that it is still there when the
 * page comes back.
 *
 * @param known whether the same table was booked before
 * @param faults everything wrong, the first hundred
 * @param moreFaults how many there are beyond those
 */
public record AccrualSheet(
    int rows,
    int booked,
    int skipped,
    int fundsOpened,
    List<String> sums,
    boolean known,
    List<Wrong> faults,
    int moreFaults)
    implements Serializable {

  /**
   * One thing wrong.
   *
   * @param line 0 when it is about the whole table
   */
  public record Wrong(int line, int column, String path, String text) implements Serializable {}

  public boolean isSound() {
    return faults.isEmpty();
  }

  public int getFaultCount() {
    return faults.size() + moreFaults;
  }

  static AccrualSheet of(Preview preview, Texts texts) {
    return new AccrualSheet(
        preview.rows(),
        preview.booked(),
        preview.skipped(),
        preview.fundsOpened(),
        preview.sums().stream().map(texts::money).toList(),
        preview.bookedAs() != null,
        preview.faults().stream()
            .map(f -> new Wrong(f.line(), f.column(), f.path(), texts.violation(f.violation())))
            .toList(),
        preview.moreFaults());
  }
}
