package coop.claims.app.edge;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A transaction without a database: what is noted in it lasts only once it is committed. */
final class FakeTransaction implements UserTransaction {

  /** Every begin, commit and rollback, in order. */
  final List<String> log = new ArrayList<>();

  /** What committed transactions have left behind. */
  final List<String> lasting = new ArrayList<>();

  private final List<String> pending = new ArrayList<>();
  private final Deque<String> failingCommits = new ArrayDeque<>();
  private int status = Status.STATUS_NO_TRANSACTION;

  void note(String work) {
    if (status != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("work outside a transaction: " + work);
    }
    pending.add(work);
  }

  /** The next commit fails with that SQL state. */
  void failNextCommit(String sqlState) {
    failingCommits.add(sqlState);
  }

  @Override
  public void begin() {
    log.add("begin");
    status = Status.STATUS_ACTIVE;
  }

  @Override
  public void commit() throws RollbackException {
    status = Status.STATUS_NO_TRANSACTION;
    if (!failingCommits.isEmpty()) {
      pending.clear();
      log.add("failed commit");
      RollbackException failure = new RollbackException("rolled back");
      failure.initCause(new SQLException("commit", failingCommits.poll()));
      throw failure;
    }
    log.add("commit");
    lasting.addAll(pending);
    pending.clear();
  }

  @Override
  public void rollback() {
    status = Status.STATUS_NO_TRANSACTION;
    log.add("rollback");
    pending.clear();
  }

  @Override
  public void setRollbackOnly() {
    throw new UnsupportedOperationException("the edge rolls back itself");
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setTransactionTimeout(int seconds) {}
}
