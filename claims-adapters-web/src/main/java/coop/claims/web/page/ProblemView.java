package coop.claims.web.page;

import coop.claims.web.shared.RequestId;
import coop.claims.web.shared.ScreenGuard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Why a page cannot be shown, and what to do. */
@Named
@RequestScoped
public class ProblemView {

  private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

  @Inject HttpServletRequest request;

  /** The part of the texts' keys that names the problem. */
  public String getKind() {
    if (request.getAttribute(ScreenGuard.FOREIGN) != null) {
      return "foreign";
    }
    int status = status();
    return switch (status) {
      case HttpServletResponse.SC_NOT_FOUND -> "missing";
      case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_UNAUTHORIZED -> "forbidden";
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "missing";
      case TOO_LARGE -> "too-large";
      default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "conflict" : "fault";
    };
  }

  /** What to tell support, so that they find it in the log. */
  public String getRequestId() {
    return RequestId.current().orElse("");
  }

  private int status() {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
  }
}
