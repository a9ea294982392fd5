package coop.claims.domain.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;

/** First use of an installation. */
public interface SetUp {

  /** Whether there is nobody and nothing yet. */
  Outcome<Boolean> isEmpty(Actor setUp);

  /** Takes everything in, or nothing; answers how many things were made. */
  Outcome<Integer> load(Actor setUp, MasterData data);

  /** As {@link #load}, and marks the installation as the demo for good. */
  Outcome<Integer> loadDemo(Actor setUp, MasterData data);

  /** Whether the installation was once loaded with the demo. */
  Outcome<Boolean> isDemo(Actor setUp);
}
