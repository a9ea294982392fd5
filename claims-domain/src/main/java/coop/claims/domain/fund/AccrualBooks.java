package coop.claims.domain.fund;

import coop.claims.domain.fund.Accruals.Batch;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accruals in storage, worked on as a set: a table may have a million rows. */
public interface AccrualBooks {

  /** An empty place for one table's rows. It is gone when the transaction ends. */
  Staged stage();

  /** One table at a time is looked up and booked; whoever waited sees what was booked meanwhile. */
  void lock();

  /** The batch in which rows of that digest were booked. */
  Optional<UUID> batchOf(String sha256);

  void keep(Batch batch);

  /** Latest first, by keyset. */
  Page<Batch> batches(PageRequest page);

  Optional<Batch> batch(UUID id);

  /** The rows of one table. */
  interface Staged {

    /**
     * @param movementId of the entry the row becomes
     * @param fundId of the fund that is opened for it, if one has to be
     */
    void add(AccrualRow row, UUID movementId, UUID fundId);

    /**
     * Looks every row up, once all are there.
     *
     * @param most findings to tell, the first by line and then by {@link AccrualRule}
     */
    Found find(Instant now, int most);

    /**
     * Opens funds that are missing, locks all in id order, and books each row that was not booked
     * before as an entry of kind EARN: only after {@link #find} found nothing wrong. The batch is
     * kept already.
     *
     * @param reason of the entries
     */
    void book(UUID batchId, Instant at, UUID actorId, String reason);
  }

  /**
   * What is known of the rows.
   *
   * @param skipped rows that were booked before, just so
   * @param fundsOpened funds that have to be opened for the others
   * @param sums of the others, by currency, in the order of its code
   * @param findings the first of what is wrong
   * @param wrong how many findings there are in all
   */
  record Found(int skipped, int fundsOpened, List<Money> sums, List<Finding> findings, long wrong) {
    public Found {
      sums = List.copyOf(sums);
      findings = List.copyOf(findings);
    }
  }

  /** A row that breaks a rule, with the rule's arguments. */
  record Finding(int line, AccrualRule rule, List<String> arguments) {
    public Finding {
      arguments = List.copyOf(arguments);
    }
  }
}
