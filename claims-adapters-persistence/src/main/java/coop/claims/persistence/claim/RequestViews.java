package coop.claims.persistence.claim;

import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Document requests with the names and words a person needs. */
final class RequestViews {

  private static final String COLUMNS =
      """
      c.id, c.claim_id, k.number, k.name, c.requester, r.display_name as requester_name, c.assignee,
      a.display_name as assignee_name, c.kind, c.slot, c.message, c.due_on, c.state, c.requested_at,
      c.closed_at, c.document_id, k.program_code, k.program_version, k.activity_code
      """;

  private static final String JOINS =
      """
      join claim k on k.id = c.claim_id
      left join app_user r on r.id = c.requester
      left join app_user a on a.id = c.assignee
      """;

  private static final String SELECT = "select " + COLUMNS + " from document_request c " + JOINS;

  private static final Keyset NEWEST_FIRST =
      Keyset.by("newest", true, new Key("c.requested_at", "timestamptz"), new Key("c.id", "uuid"));

  private static final Keyset OPEN_THEN_NEWEST_FIRST =
      Keyset.by(
          "asked",
          true,
          new Key("(c.state = 'OPEN')", "boolean"),
          new Key("c.requested_at", "timestamptz"),
          new Key("c.id", "uuid"));

  private final Sql sql;
  private final Programs programs;

  RequestViews(Sql sql, Programs programs) {
    this.sql = sql;
    this.programs = programs;
  }

  Page<RequestView> ofClaim(UUID claimId, PageRequest page) {
    Query asked = new Query("select c.* from document_request c").where("c.claim_id = ?", claimId);
    return NEWEST_FIRST
        .page(sql, asked, COLUMNS, JOINS, page, RequestViews::read)
        .map(this::withText);
  }

  Page<RequestView> forAssignee(UUID assignee, PageRequest page) {
    Query asked = new Query("select c.* from document_request c").where("c.assignee = ?", assignee);
    return OPEN_THEN_NEWEST_FIRST
        .page(sql, asked, COLUMNS, JOINS, page, RequestViews::read)
        .map(this::withText);
  }

  Optional<RequestView> byId(UUID requestId) {
    return sql.first(SELECT + " where c.id = ?", RequestViews::read, requestId).map(this::withText);
  }

  /** The rows are read before the catalogue is, for one connection serves both. */
  private RequestView withText(Found found) {
    RequestView view = found.view();
    LocalizedText text =
        view.kind() == Document.Kind.PROOF && view.slot() != null ? requirement(found) : null;
    return new RequestView(
        view.id(),
        view.claimId(),
        view.claimNumber(),
        view.claimName(),
        view.requesterId(),
        view.requesterName(),
        view.assigneeId(),
        view.assigneeName(),
        view.kind(),
        view.slot(),
        text,
        view.message(),
        view.dueOn(),
        view.state(),
        view.requestedAt(),
        view.closedAt(),
        view.documentId());
  }

  private LocalizedText requirement(Found found) {
    return programs
        .catalogue(found.programCode(), found.programVersion())
        .activity(found.activityCode())
        .flatMap(a -> a.requirement(Requirement.Kind.PROOF, found.view().slot()))
        .map(Requirement::text)
        .orElse(null);
  }

  private static Found read(Row row) throws SQLException {
    RequestView view =
        new RequestView(
            row.uuid("id"),
            row.uuid("claim_id"),
            row.text("number"),
            row.text("name"),
            row.uuid("requester"),
            row.text("requester_name"),
            row.uuid("assignee"),
            row.text("assignee_name"),
            row.constant("kind", Document.Kind.class),
            row.text("slot"),
            null,
            row.text("message"),
            row.date("due_on"),
            row.constant("state", DocumentRequest.State.class),
            row.instant("requested_at"),
            row.instant("closed_at"),
            row.uuid("document_id"));
    return new Found(
        view, row.text("program_code"), row.number("program_version"), row.text("activity_code"));
  }

  private record Found(
      RequestView view, String programCode, int programVersion, String activityCode) {}
}
