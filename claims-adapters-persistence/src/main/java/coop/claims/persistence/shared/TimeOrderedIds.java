package coop.claims.persistence.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import coop.claims.domain.shared.Ids;
import java.util.UUID;

/** UUIDs of version 7; those made in one process follow one another, also within a millisecond. */
public final class TimeOrderedIds implements Ids {

  @Override
  public UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
