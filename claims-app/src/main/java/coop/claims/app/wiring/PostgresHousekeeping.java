package coop.claims.app.wiring;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.persistence.shared.IdempotencyKeys;
import coop.claims.persistence.shared.JobLeases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** By the system's own time, whatever time the demo plays in. */
final class PostgresHousekeeping implements Housekeeping {

  private static final Duration KEYS_KEPT = Duration.ofDays(7);

  private final JobLeases leases;
  private final IdempotencyKeys keys;
  private final Clock clock;

  PostgresHousekeeping(JobLeases leases, IdempotencyKeys keys, Clock clock) {
    this.leases = leases;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Outcome<Boolean> takeLease(Actor actor, String job, String holder, Duration life) {
    Instant now = clock.instant();
    return Outcome.of(() -> leases.take(job, holder, now, now.plus(life)));
  }

  @Override
  public Outcome<Boolean> giveLeaseBack(Actor actor, String job, String holder) {
    return Outcome.of(
        () -> {
          leases.release(job, holder, clock.instant());
          return true;
        });
  }

  @Override
  public Outcome<Integer> forgetOldKeys(Actor actor) {
    return Outcome.of(() -> keys.forgetBefore(clock.instant().minus(KEYS_KEPT)));
  }
}
