package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;

/** Tells operators and finance of ledgers that were found wrong. */
public interface LedgerAlarm {

  /**
   * Tells of the open cases, the newest hundred; each person of each case once, however often it is
   * asked. For the system; answers how many notices that made.
   */
  Outcome<Integer> tell(Actor system);
}
