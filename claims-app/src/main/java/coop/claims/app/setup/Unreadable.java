package coop.claims.app.setup;

/** One thing wrong in the file, told with its path; reading goes on with the next thing. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(String path, String sentence) {
    super((path.isEmpty() ? "the file" : path) + ": " + sentence, null, false, false);
  }
}
