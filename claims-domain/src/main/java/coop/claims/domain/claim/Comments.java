package coop.claims.domain.claim;

/** Comments in storage. Internal notes are kept apart, where no partner's query reaches. */
public interface Comments {
  void add(Comment comment);
}
