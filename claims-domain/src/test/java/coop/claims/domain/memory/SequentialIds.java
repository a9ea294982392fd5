package coop.claims.domain.memory;

import coop.claims.domain.shared.Ids;
import java.util.UUID;

/** Ids of version 7 whose time is a counter: the same in every run, and always rising. */
final class SequentialIds implements Ids {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long FIRST_MILLISECOND = 1_780_000_000_000L;

  private long given;

  @Override
  public UUID next() {
    given++;
    return new UUID(((FIRST_MILLISECOND + given) << 16) | VERSION, VARIANT | given);
  }
}
