package coop.claims.persistence.history;

import java.util.UUID;

/** Finds the head of a claim's chain, without a query where the claim is already at hand. */
@FunctionalInterface
public interface ChainHeads {
  ChainHead of(UUID claimId);
}
