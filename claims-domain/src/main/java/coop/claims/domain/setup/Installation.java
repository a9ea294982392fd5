package coop.claims.domain.setup;

import java.time.Instant;

/** The installation's own rows in storage. */
public interface Installation {

  boolean isEmpty();

  /** Whether the demo's people are here, whose password everybody knows. */
  boolean isDemo();

  /** Remembers for good that the demo's people are here. */
  void markDemo(Instant at);

  void add(MasterData.Entity entity);
}
