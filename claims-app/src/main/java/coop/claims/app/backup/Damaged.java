package coop.claims.app.backup;

import java.io.IOException;

/** A backup file that is not, byte for byte, what was written. */
final class Damaged extends IOException {

  private static final long serialVersionUID = 1L;

  Damaged(String what) {
    super(what);
  }

  Damaged(String what, Throwable cause) {
    super(what, cause);
  }
}
