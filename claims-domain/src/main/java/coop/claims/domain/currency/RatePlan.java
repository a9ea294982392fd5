package coop.claims.domain.currency;

import coop.claims.domain.shared.Fault;
import java.time.YearMonth;
import java.util.List;

/**
 * What taking a file of rates in would do. Nothing has been done yet; with a single fault nothing
 * will be.
 *
 * @param rows what it sets or finds set just so, in the order of the file
 * @param leftOut what it does not set, by the reason
 * @param faults everything wrong, the first 200; a column is counted in fields, as a spreadsheet
 *     does
 * @param moreFaults how many there are beyond those
 */
public record RatePlan(List<Row> rows, List<LeftOut> leftOut, List<Fault> faults, int moreFaults) {

  /** Why a bank's rate is not set. */
  public enum Reason {
    /** Its month is over. */
    MONTH_CLOSED,
    /** Its day is not here yet. */
    DAY_TO_COME,
    /** The file has a later day of that month. */
    EARLIER_DAY,
    /** The month has a rate of that pair, or of its reverse. */
    SET_ALREADY,
    /** It is of no currency that money is paid in. */
    NO_CURRENCY
  }

  /**
   * One rate of the file.
   *
   * @param isNew false when it is set already, just so
   * @param line of the file, counted from 1
   */
  public record Row(boolean isNew, int line, ExchangeRate rate) {}

  /**
   * Rates that are left out for one reason.
   *
   * @param rates how many
   * @param first the earliest month among them
   * @param last the latest
   */
  public record LeftOut(Reason reason, int rates, YearMonth first, YearMonth last) {}

  public RatePlan {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
    faults = List.copyOf(faults);
  }

  static RatePlan unreadable(Fault fault) {
    return new RatePlan(List.of(), List.of(), List.of(fault), 0);
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  /** How many it sets. */
  public int made() {
    return (int) rows.stream().filter(Row::isNew).count();
  }
}
