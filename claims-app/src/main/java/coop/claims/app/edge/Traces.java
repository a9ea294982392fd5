package coop.claims.app.edge;

import coop.claims.app.edge.Meter.End;

/** Shows calls of in-ports while they run, so that a trace tells what belonged together. */
@FunctionalInterface
public interface Traces {

  /** Shows nothing. */
  Traces NONE = (inPort, method) -> end -> {};

  /**
   * A call begins in this thread.
   *
   * @param inPort simple name of the interface, such as {@code PartnerClaims}
   */
  Running begins(String inPort, String method);

  /** One call, to be ended once, in the same thread. */
  @FunctionalInterface
  interface Running {
    void ended(End end);
  }
}
