package coop.claims.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Stands before the screens: a form that another site sent is refused, parts of pages are not
 * pages, and browsers keep nothing of what they show. REST has no cookie to misuse and passes.
 * Every answer names its request.
 */
@WebFilter(filterName = "screen-guard", urlPatterns = "/*")
public class ScreenGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Request attribute: why the request was refused, for the problem page. */
  public static final String FOREIGN = "claims.foreign-form";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
  private static final Set<String> PARTS = Set.of("/ui/", "/claim/", "/review/", "/resources/");
  private static final String RESOURCES = "/jakarta.faces.resource/";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
    String path = request.getServletPath();
    if (path.equals("/api") || path.startsWith("/api/")) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    if (PARTS.stream().anyMatch(path::startsWith)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!path.startsWith(RESOURCES)) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (!READING.contains(request.getMethod()) && isForeign(request)) {
      request.setAttribute(FOREIGN, Boolean.TRUE);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Browsers say where a form comes from in one header or both; other callers say nothing. */
  static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site.toLowerCase(Locale.ROOT))) {
      return true;
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOwn(origin, request.getHeader("Host"));
  }

  /** By host and port only: before a proxy that ends TLS, the scheme is another one. */
  private static boolean isOwn(String origin, String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
