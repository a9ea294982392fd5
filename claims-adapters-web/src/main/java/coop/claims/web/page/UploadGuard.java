package coop.claims.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Receives a form with a file before the page does. What the server will not take leads back to the
 * page with a word about it; the page itself could not even tell which of its forms was sent.
 */
@WebFilter(
    filterName = "upload-guard",
    servletNames = "faces",
    dispatcherTypes = DispatcherType.REQUEST)
public class UploadGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient Notices notices;
  @Inject transient Wording wording;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isUpload(request) && !isReceived(request)) {
      notices.complain(null, wording.get("refusal.document.too-large"));
      String query = request.getQueryString();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getRequestURI() + (query == null ? "" : "?" + query));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return "POST".equals(request.getMethod())
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private static boolean isReceived(HttpServletRequest request) throws IOException {
    try {
      request.getParts();
      return true;
    } catch (IllegalStateException | ServletException overTheLimit) {
      return false;
    }
  }
}
