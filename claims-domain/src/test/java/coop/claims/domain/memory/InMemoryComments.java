package coop.claims.domain.memory;

import coop.claims.domain.claim.Comment;
import coop.claims.domain.claim.Comments;
import coop.claims.domain.memory.Tables.Table;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link Comments} in memory. */
final class InMemoryComments implements Comments {

  private final Table<UUID, Comment> comments;

  InMemoryComments(Tables tables) {
    this.comments = tables.table();
  }

  @Override
  public void add(Comment comment) {
    comments.add(comment.id(), comment);
  }

  Stream<Comment> of(UUID claimId) {
    return comments.stream().filter(c -> c.claimId().equals(claimId));
  }
}
