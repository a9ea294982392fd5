package coop.claims.domain.claim;

import java.util.Optional;
import java.util.UUID;

/** Document requests in storage. */
public interface DocumentRequests {

  void add(DocumentRequest request);

  /** Locks the row. */
  Optional<DocumentRequest> locked(UUID requestId);

  /** Without a lock. */
  Optional<DocumentRequest> byId(UUID requestId);

  void save(DocumentRequest request);

  /** How many requests of the claim are still open. */
  int open(UUID claimId);
}
