package coop.claims.persistence.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.account.Narrowing;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Sql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Deleted drafts, for whoever may restore them. */
final class DeletedDrafts {

  private static final Keyset LATEST_FIRST =
      Keyset.by("deleted", true, new Key("c.deleted_at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;

  DeletedDrafts(Sql sql) {
    this.sql = sql;
  }

  Page<DeletedDraft> of(Actor actor, Instant after, PageRequest page) {
    return page(restorable(actor, after), page);
  }

  Optional<DeletedDraft> one(Actor actor, UUID claimId, Instant after) {
    Query query = restorable(actor, after).where("c.id = ?", claimId);
    return page(query, PageRequest.first()).items().stream().findFirst();
  }

  private Page<DeletedDraft> page(Query query, PageRequest page) {
    return LATEST_FIRST.page(
        sql,
        query,
        ClaimLines.COLUMNS + ", c.deleted_at",
        ClaimLines.JOINS,
        page,
        row -> new DeletedDraft(ClaimLines.read(row), row.instant("deleted_at")));
  }

  /** The drafts {@code ClaimRights.mayRestore} lets the partner restore. */
  private static Query restorable(Actor actor, Instant after) {
    Query query =
        new Query("select c.* from claim c")
            .where("c.deleted_at is not null")
            .where("c.deleted_at > ?", after);
    Narrowing.narrow(query, actor, ClaimRights.PARTNER_ROLES, "c", "c.program_code");
    return Narrowing.narrowUnless(
        query,
        "c.created_by = ?",
        actor.userId(),
        actor,
        ClaimRights.ADMINS,
        "c",
        "c.program_code");
  }
}
