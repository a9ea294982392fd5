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

  private static final String TOKENS = "/api/v1/tokens";

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

  /** The one place that takes a name and password over REST. */
  static boolean makesToken(String path, String method) {
    return path.equals(TOKENS) && method.equals("POST");
  }

  /** What the operator's monitoring reads. */
  static boolean isMetrics(String path) {
    return path.equals("/metrics") || path.startsWith("/metrics/");
  }

  static boolean isOpen(String path) {
    return OPEN.contains(path) || isOpenFile(path);
  }

  /** What nobody's name is needed for, not even to greet them. */
  static boolean isOpenFile(String path) {
    return OPEN_BELOW.stream().anyMatch(path::startsWith);
  }
}
