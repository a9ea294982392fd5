package coop.claims.app.signin;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends somebody to sign in, and says where to come back to. */
final class ToSignIn {

  private static final int LONGEST_RETURN = 2_000;

  private ToSignIn() {}

  static AuthenticationStatus send(
      HttpServletRequest request, HttpServletResponse response, AuthenticationStatus status) {
    return send(
        request, response, request.getContextPath() + Paths.SIGN_IN + query(request), status);
  }

  /** To another page of this application, which comes first. */
  static AuthenticationStatus send(
      HttpServletRequest request,
      HttpServletResponse response,
      String target,
      AuthenticationStatus status) {
    response.setHeader("Cache-Control", "no-store");
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        redirectPage(response, target);
      } else {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return status;
  }

  /** A script of the page waits for this form of an answer; it would not follow a redirect. */
  private static void redirectPage(HttpServletResponse response, String target) throws IOException {
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                + target.replace("&", "&amp;")
                + "\"/></partial-response>");
  }

  /** The path within this server only, so that sign-in cannot be made to lead elsewhere. */
  private static String query(HttpServletRequest request) {
    String back = request.getRequestURI();
    if (request.getQueryString() != null) {
      back += "?" + request.getQueryString();
    }
    boolean home = back.equals(request.getContextPath() + "/");
    boolean local = back.startsWith("/") && !back.startsWith("//");
    return home || !local || back.length() > LONGEST_RETURN
        ? ""
        : "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
