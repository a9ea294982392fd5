package coop.claims.app.edge;

/** The work was done but could not be made to last; for the caller it has failed. */
final class NotCommitted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCommitted(Throwable cause) {
    super("The transaction did not end as it should", cause);
  }
}
