package coop.claims.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Sorts requests by their path, as the server itself has decoded and resolved it, so that no
 * spelling of an address leads past sign-in.
 */
final class Paths {

  /** Where people sign in. */
  static final String SIGN_IN = "/signin";

  /** Where somebody with a first password chooses their own. */
  static final String PASSWORD = "/password";

  /** Where the installation is set up, and below it the link and the example. */
  static final String SET_UP = "/setup";

  private static final String OWN_PASSWORD = "/api/v1/me/password";

  /** The places that take a name and password over REST. */
  private static final Set<String> WITH_PASSWORD = Set.of("/api/v1/tokens", OWN_PASSWORD);

  /** All that a first password opens, beside the choice of another one. */
  private static final Set<String> WHILE_CHOOSING =
      Set.of(PASSWORD, PASSWORD + ".xhtml", "/signout", "/language");

  /** Pages that everybody may open. */
  private static final Set<String> OPEN =
      Set.of(
          SIGN_IN,
          SIGN_IN + ".xhtml",
          "/language",
          "/openapi",
          "/health",
          "/api-docs",
          "/favicon.ico");

  /** Whatever lies below is open: style sheets, scripts, pictures, and what machines ask. */
  private static final Set<String> OPEN_BELOW =
      Set.of("/jakarta.faces.resource/", "/openapi/", "/health/", "/api-docs/");

  private Paths() {}

  static String of(HttpServletRequest request) {
    String inServlet = request.getPathInfo();
    return request.getServletPath() + (inServlet == null ? "" : inServlet);
  }

  static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  static boolean takesPassword(String path, String method) {
    return WITH_PASSWORD.contains(path) && method.equals("POST");
  }

  /** Over REST, where a first password opens the choice of another one. */
  static boolean choosesPassword(String path) {
    return path.equals(OWN_PASSWORD);
  }

  /** Whether somebody who has to choose a password may go there. */
  static boolean isOpenWhileChoosing(String path) {
    return WHILE_CHOOSING.contains(path);
  }

  static boolean isSetUp(String path) {
    return path.equals(SET_UP) || path.equals(SET_UP + ".xhtml") || path.startsWith(SET_UP + "/");
  }

  /** What answers before there is anybody: set-up, its language, and what machines ask. */
  static boolean isOpenBeforeSetUp(String path) {
    return isSetUp(path)
        || path.equals("/language")
        || path.equals("/health")
        || path.equals("/favicon.ico")
        || isOpenFile(path);
  }

  /** What the operator's monitoring reads. */
  static boolean isMetrics(String path) {
    return path.equals("/metrics") || path.startsWith("/metrics/");
  }

  static boolean isOpen(String path) {
    return OPEN.contains(path) || isSetUp(path) || isOpenFile(path);
  }

  /** What nobody's name is needed for, not even to greet them. */
  static boolean isOpenFile(String path) {
    return OPEN_BELOW.stream().anyMatch(path::startsWith);
  }
}
