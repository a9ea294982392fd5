package coop.claims.app.database;

/**
 * The application does not start on this database; the message says why and never holds a secret.
 */
final class UnusableDatabase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableDatabase(String sentence) {
    super(sentence);
  }

  UnusableDatabase(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
