package coop.claims.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * The description of the REST interface to read, at {@code /api-docs}. It is plain HTML without any
 * script: the usual viewers cannot be used by keyboard and screen reader alike.
 */
@WebServlet({"/api-docs", "/api-docs/", "/api-docs/docs.css"})
public class DocsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** Made on first use; it is the same as long as the program runs. */
  private static final class Page {
    private static final byte[] BYTES = render();

    private static byte[] render() {
      OpenAPI description = new ApiDescription().buildModel();
      return new DocsPage(description).html().getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals("/api-docs")) {
      response.sendRedirect(request.getContextPath() + "/api-docs/");
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (request.getServletPath().endsWith(".css")) {
      response.setContentType("text/css");
      try (InputStream css = DocsServlet.class.getResourceAsStream("docs.css")) {
        css.transferTo(response.getOutputStream());
      }
    } else {
      response.setContentType("text/html");
      response.getOutputStream().write(Page.BYTES);
    }
  }
}
