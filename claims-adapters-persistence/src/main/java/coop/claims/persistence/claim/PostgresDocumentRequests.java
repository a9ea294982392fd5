package coop.claims.persistence.claim;

import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.DocumentRequests;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link DocumentRequests} in the table document_request. */
public final class PostgresDocumentRequests implements DocumentRequests {

  private static final String BY_ID = "select * from document_request where id = ?";

  private final Sql sql;

  public PostgresDocumentRequests(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void add(DocumentRequest request) {
    sql.change(
        """
        insert into document_request (id, claim_id, organisation_id, requester, assignee, kind, slot,
            message, due_on, state, requested_at, closed_at, document_id)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        request.id(),
        request.claimId(),
        request.organisationId(),
        request.requester(),
        request.assignee(),
        request.kind(),
        request.slot(),
        request.message(),
        request.dueOn(),
        request.state(),
        request.requestedAt(),
        request.closedAt(),
        request.documentId());
  }

  @Override
  public Optional<DocumentRequest> locked(UUID requestId) {
    return sql.first(BY_ID + " for no key update", PostgresDocumentRequests::request, requestId);
  }

  @Override
  public Optional<DocumentRequest> byId(UUID requestId) {
    return sql.first(BY_ID, PostgresDocumentRequests::request, requestId);
  }

  @Override
  public void save(DocumentRequest request) {
    sql.change(
        "update document_request set state = ?, closed_at = ?, document_id = ? where id = ?",
        request.state(),
        request.closedAt(),
        request.documentId(),
        request.id());
  }

  @Override
  public boolean isDelivery(UUID documentId, UUID assignee) {
    return sql.first(
            "select exists (select from document_request where document_id = ? and assignee = ?)"
                + " as delivered",
            row -> row.flag("delivered"),
            documentId,
            assignee)
        .orElseThrow();
  }

  @Override
  public List<DocumentRequest> cancelOpen(UUID claimId, Instant at) {
    return sql.list(
        "update document_request set state = 'CANCELLED', closed_at = ?"
            + " where claim_id = ? and state = 'OPEN' returning *",
        PostgresDocumentRequests::request,
        at,
        claimId);
  }

  private static DocumentRequest request(Row row) throws SQLException {
    return new DocumentRequest(
        row.uuid("id"),
        row.uuid("claim_id"),
        row.uuid("organisation_id"),
        row.uuid("requester"),
        row.uuid("assignee"),
        row.constant("kind", Document.Kind.class),
        row.text("slot"),
        row.text("message"),
        row.date("due_on"),
        row.constant("state", DocumentRequest.State.class),
        row.instant("requested_at"),
        row.instant("closed_at"),
        row.uuid("document_id"));
  }
}
