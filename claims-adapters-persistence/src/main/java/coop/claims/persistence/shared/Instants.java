package coop.claims.persistence.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: to the microsecond. */
public final class Instants {

  private Instants() {}

  /** Cut off, never rounded up; null stays null. */
  public static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }
}
