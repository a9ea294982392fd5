package coop.claims.app.launch;

import java.io.IOException;

/**
 * Uploads on their way, files that wait for a form, and whatever else is temporary: in a folder of
 * the home, which is emptied at each start. So what a killed process left behind is not left to
 * cleaners of the machine, and no cleaner takes what a running one needs.
 */
final class TemporaryFiles {

  private static final String PROPERTY = "java.io.tmpdir";

  private TemporaryFiles() {}

  /** For this process, which holds the home. */
  static void under(Home home) throws IOException {
    Home.deleteTree(home.file("tmp"));
    Home.createForOwnerAlone(home.file("tmp"));
    System.setProperty(PROPERTY, home.file("tmp").toString());
  }
}
