package coop.claims.persistence.claim;

import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.Removal;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was taken out of claims, in the tables removal and removed_document. */
final class Removals {

  private final Sql sql;

  Removals(Sql sql) {
    this.sql = sql;
  }

  /** Keeps aside what the claim's save is about to delete: before its rows are gone. */
  void keepAside(Claim claim) {
    claim.newRemovals().forEach(this::add);
    if (!claim.newRemovals().isEmpty()) {
      sql.change(
          """
          with oldest as (
            select id from removal where claim_id = ? order by removed_at desc, id desc offset ?),
          files as (
            delete from removed_document where removal_id in (select id from oldest))
          delete from removal where id in (select id from oldest)
          """,
          claim.id(),
          Removal.MOST_KEPT);
    }
  }

  private void add(Removal removal) {
    sql.change(
        """
        insert into removal (id, organisation_id, claim_id, submission, activity_code, item,
            removed_at, removed_by, parts, places)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
        """,
        removal.id(),
        removal.organisationId(),
        removal.claimId(),
        removal.submission(),
        removal.activityCode(),
        removal.item().toString(),
        removal.at(),
        removal.by(),
        RecordJson.write(removal.parts()),
        RecordJson.write(removal.places(), Removal.Place.class));
    List<Document> documents = removal.parts().documents();
    if (!documents.isEmpty()) {
      sql.change(
          """
          insert into removed_document (removal_id, document_id, organisation_id, sha256, request_id)
            select ?, d.id, d.organisation_id, d.sha256,
                   (select q.id from document_request q where q.document_id = d.id limit 1)
              from document d where d.id = any(?)
          """,
          removal.id(),
          documents.stream().map(Document::id).toArray(UUID[]::new));
    }
  }

  /** What the claim's save has put back needs not be kept: after its rows are there again. */
  void forgetPutBack(Claim claim) {
    if (claim.putBack().isEmpty()) {
      return;
    }
    UUID[] removals = claim.putBack().toArray(UUID[]::new);
    sql.change(
        """
        update document_request q set document_id = r.document_id
          from removed_document r
         where r.removal_id = any(?) and r.request_id = q.id
        """,
        (Object) removals);
    sql.change("delete from removed_document where removal_id = any(?)", (Object) removals);
    sql.change("delete from removal where id = any(?)", (Object) removals);
  }

  Optional<Removal> find(UUID claimId, UUID removalId) {
    return sql.first(
        "select * from removal where claim_id = ? and id = ?",
        Removals::removal,
        claimId,
        removalId);
  }

  List<RemovedPart> of(UUID claimId, int submission, Instant since) {
    return sql.list(
        """
        select r.*, u.display_name
          from removal r left join app_user u on u.id = r.removed_by
         where r.claim_id = ? and r.submission = ? and r.removed_at > ?
         order by r.removed_at desc, r.id desc
        """,
        row -> new RemovedPart(removal(row), row.text("display_name")),
        claimId,
        submission,
        since);
  }

  int forget(Instant before, int most) {
    return sql.change(
        """
        with oldest as (
          select id from removal where removed_at <= ? order by removed_at, id limit ?),
        files as (
          delete from removed_document where removal_id in (select id from oldest))
        delete from removal where id in (select id from oldest)
        """,
        before,
        most);
  }

  private static Removal removal(Row row) throws SQLException {
    return new Removal(
        row.uuid("id"),
        row.uuid("claim_id"),
        row.uuid("organisation_id"),
        row.number("submission"),
        row.text("activity_code"),
        ItemRef.parse(row.text("item")),
        row.instant("removed_at"),
        row.uuid("removed_by"),
        row.json("parts", Content.class),
        row.json("places", RecordJson.listOf(Removal.Place.class)));
  }
}
