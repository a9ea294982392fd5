package coop.claims.app.launch;

/**
 * Claims does not start, for a reason that the person at the terminal can do something about. The
 * message is one sentence for that person; it never holds a secret.
 */
public final class StartRefused extends Exception {

  private static final long serialVersionUID = 1L;

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
