package coop.claims.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Funds in storage. */
public interface Funds {

  void add(Fund fund);

  /**
   * The funds of an enrollment and period, in id order, each row locked until the transaction ends,
   * with the reservations of that claim as they are under the lock. Call it before anything that
   * references a fund is written. Two statements.
   */
  List<Fund> locked(UUID enrollmentId, UUID periodId, UUID claimId);

  /** One fund, locked, without its reservations. Empty when there is none. */
  Optional<Fund> locked(UUID fundId);

  /** One fund, locked, with its reservations whose hold has ended by then. */
  Fund lockedForExpiry(UUID fundId, Instant now);

  /**
   * Ids of funds with free money past its deadline or with a hold that has ended, bounded, those
   * named and those with an open case left out.
   */
  List<UUID> toExpire(Instant now, Set<UUID> without, int most);

  /** Writes balances, reservations and the new movements. */
  void save(List<Fund> funds);
}
