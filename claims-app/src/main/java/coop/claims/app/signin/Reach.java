package coop.claims.app.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/**
 * Who is answered at all. In the demo everybody knows the password, so other machines are turned
 * away before they can ask for anything, whatever the server listens on.
 */
final class Reach {

  private static final String TURNED_AWAY =
      "The demo answers the machine it runs on alone; -Dclaims.demo.public=true lets others in.\n";

  private Reach() {}

  /**
   * @param remoteAddress of the other end of the connection, as the server writes addresses
   */
  static boolean isThisMachine(String remoteAddress) {
    if (remoteAddress == null || remoteAddress.isEmpty()) {
      return false;
    }
    try {
      return InetAddress.getByName(remoteAddress).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  /** For whoever tries the demo from elsewhere: the one who started it can open it. */
  static void turnAway(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try {
      response.getOutputStream().write(TURNED_AWAY.getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
