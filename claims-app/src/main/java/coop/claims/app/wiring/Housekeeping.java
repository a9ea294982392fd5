package coop.claims.app.wiring;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.time.Duration;

/**
 * What servers keep for themselves beside the domain: who runs a job now, and which requests were
 * answered. Called like an in-port, by the system's actor.
 */
public interface Housekeeping {

  /** Takes the lease of a job, or renews one's own; false when another server holds it. */
  Outcome<Boolean> takeLease(Actor clock, String job, String holder, Duration life);

  /** Lets the next server have the job at once. */
  Outcome<Boolean> giveLeaseBack(Actor clock, String job, String holder);

  /** Forgets idempotency keys after seven days; answers how many. */
  Outcome<Integer> forgetOldKeys(Actor clock);
}
