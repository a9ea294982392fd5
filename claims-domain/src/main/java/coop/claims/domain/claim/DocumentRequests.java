package coop.claims.domain.claim;

import java.time.Instant;
import java.util.List;
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

  /** Whether that document is what that person delivered when asked for it. */
  boolean isDelivery(UUID documentId, UUID assignee);

  /** Cancels what nobody answered; answers the requests as they are now. */
  List<DocumentRequest> cancelOpen(UUID claimId, Instant at);
}
