package coop.claims.persistence.claim;

import coop.claims.domain.claim.Comment;
import coop.claims.domain.claim.Comments;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;

/**
 * {@link Comments} in the table comment; internal notes in internal_note, out of partners' reach.
 */
public final class PostgresComments implements Comments {

  private final Sql sql;

  public PostgresComments(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void add(Comment comment) {
    String item = comment.item() == null ? null : comment.item().toString();
    if (comment.internal()) {
      sql.change(
          "insert into internal_note (id, organisation_id, claim_id, author, item, text, at)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          comment.id(),
          comment.organisationId(),
          comment.claimId(),
          comment.author(),
          item,
          comment.text(),
          comment.at());
    } else {
      sql.change(
          "insert into comment (id, organisation_id, claim_id, author, side, item, text, at)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?)",
          comment.id(),
          comment.organisationId(),
          comment.claimId(),
          comment.author(),
          comment.side(),
          item,
          comment.text(),
          comment.at());
    }
  }
}
