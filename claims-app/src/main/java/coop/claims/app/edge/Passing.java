package coop.claims.app.edge;

import java.sql.SQLException;
import java.util.Set;

/** Failures that pass by themselves, so that the same work may well succeed the next time. */
final class Passing {

  /** PostgreSQL: serialization failure, deadlock. */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  /** A chain of causes longer than this is a ring. */
  private static final int DEEPEST = 30;

  private Passing() {}

  static boolean is(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
