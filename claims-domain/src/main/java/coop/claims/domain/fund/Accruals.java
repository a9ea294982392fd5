package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Finance books what partners earned, a table at a time and all or nothing. For those who hold the
 * role finance everywhere, since a table goes over all locations and programs.
 *
 * <p>A row is known again by its reference: what was booked under it just so is skipped, anything
 * else under it is refused. A table is known again by its rows, so the same one twice changes
 * nothing. Source: the public guide's page "Co-op claims overview".
 */
public interface Accruals {

  /** Faults that are told; the others are counted. */
  int MOST_FAULTS = 100;

  /** Whether somebody holds finance everywhere. */
  static boolean mayBook(Actor actor) {
    return actor.isVendor()
        && actor.grants().stream()
            .anyMatch(
                g -> g.role() == Role.FINANCE && g.locationId() == null && g.programCode() == null);
  }

  /** What booking the table would do, and everything wrong with it; nothing is kept. */
  Outcome<Preview> preview(Actor finance, AccrualTable table);

  /**
   * Books all of the table, or nothing and says everything that is wrong.
   *
   * @return the batch; the one from before when the same table was booked already
   */
  Outcome<Receipt> book(Actor finance, AccrualTable table);

  /** Latest first. */
  Outcome<Page<Batch>> batches(Actor finance, PageRequest page);

  Outcome<Batch> batch(Actor finance, UUID batchId);

  /**
   * What booking a table would do.
   *
   * @param rows of the table
   * @param skipped rows that were booked before, just so
   * @param fundsOpened funds that would be new
   * @param sums of what would be booked, by currency
   * @param bookedAs the batch in which the same table was booked; null when it was not
   * @param faults everything wrong, the first {@value #MOST_FAULTS} by line
   * @param moreFaults how many there are beyond those
   */
  record Preview(
      int rows,
      int skipped,
      int fundsOpened,
      List<Money> sums,
      UUID bookedAs,
      List<Fault> faults,
      int moreFaults) {
    public Preview {
      sums = List.copyOf(sums);
      faults = List.copyOf(faults);
    }

    public boolean isSound() {
      return faults.isEmpty();
    }

    /** Rows that would be booked; of a table with a fault none are. */
    public int booked() {
      return isSound() ? rows - skipped : 0;
    }
  }

  /**
   * A table that was booked.
   *
   * @param bookedByName null when the person is known no longer
   * @param sha256 of its rows in one form, lower-case hex
   * @param rows of the table
   * @param skipped rows that had been booked before, just so
   * @param fundsOpened funds that were new
   * @param sums of what was booked, by currency
   */
  record Batch(
      UUID id,
      Instant bookedAt,
      UUID bookedBy,
      String bookedByName,
      String sha256,
      int rows,
      int skipped,
      int fundsOpened,
      List<Money> sums) {
    public Batch {
      sums = List.copyOf(sums);
    }

    public int booked() {
      return rows - skipped;
    }
  }
}
