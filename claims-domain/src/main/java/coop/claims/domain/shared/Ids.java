package coop.claims.domain.shared;

import java.util.UUID;

/** Gives identifiers: UUID version 7, so that rows made together lie together. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
