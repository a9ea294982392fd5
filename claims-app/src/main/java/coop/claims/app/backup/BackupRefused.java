package coop.claims.app.backup;

/**
 * There will be no backup, or no restore of it, for a reason that whoever runs it can do something
 * about. The message is for that person and never holds a secret.
 */
final class BackupRefused extends Exception {

  private static final long serialVersionUID = 1L;

  BackupRefused(String sentence) {
    super(sentence);
  }

  BackupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
