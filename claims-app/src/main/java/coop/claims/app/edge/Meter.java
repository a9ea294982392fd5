package coop.claims.app.edge;

import java.time.Duration;

/** Counts and times the calls of in-ports. */
@FunctionalInterface
public interface Meter {

  /** How a call ended. */
  enum End {
    DONE,
    REFUSED,
    FAILED
  }

  /**
   * @param inPort simple name of the interface, such as {@code PartnerClaims}
   * @param method its method
   * @param took from the first attempt to the answer, pauses included
   */
  void ended(String inPort, String method, End end, Duration took);
}
