package coop.claims.domain.memory;

import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.DocumentRequests;
import coop.claims.domain.memory.Tables.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link DocumentRequests} in memory. */
final class InMemoryDocumentRequests implements DocumentRequests {

  private final Tables tables;
  private final Table<UUID, DocumentRequest> requests;

  InMemoryDocumentRequests(Tables tables) {
    this.tables = tables;
    this.requests = tables.table();
  }

  Stream<DocumentRequest> all() {
    return requests.stream().filter(r -> tables.shows(r.organisationId()));
  }

  @Override
  public void add(DocumentRequest request) {
    requests.add(request.id(), request);
  }

  @Override
  public Optional<DocumentRequest> locked(UUID requestId) {
    return byId(requestId);
  }

  @Override
  public Optional<DocumentRequest> byId(UUID requestId) {
    return requests.get(requestId).filter(r -> tables.shows(r.organisationId()));
  }

  @Override
  public void save(DocumentRequest request) {
    requests.get(request.id()).orElseThrow();
    requests.put(request.id(), request);
  }

  @Override
  public boolean isDelivery(UUID documentId, UUID assignee) {
    return all().anyMatch(r -> documentId.equals(r.documentId()) && r.assignee().equals(assignee));
  }

  @Override
  public List<DocumentRequest> cancelOpen(UUID claimId, Instant at) {
    List<DocumentRequest> cancelled =
        all()
            .filter(r -> r.claimId().equals(claimId) && r.isOpen())
            .map(r -> r.cancelled(at))
            .toList();
    cancelled.forEach(this::save);
    return cancelled;
  }

  /** How many requests of the claim are still open. */
  int open(UUID claimId) {
    return (int) all().filter(r -> r.claimId().equals(claimId) && r.isOpen()).count();
  }
}
