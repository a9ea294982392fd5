package coop.claims.web.setup;

import coop.claims.domain.setup.FirstPassword;
import coop.claims.web.shared.ContentDisposition;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gives first passwords out as CSV (RFC 4180, UTF-8), once. Only a form may ask for it, so that
 * nobody's prefetching takes them away.
 */
@WebServlet("/first-passwords")
public class FirstPasswordsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/master-data");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<FirstPassword> passwords = KeptFirstPasswords.take(request);
    if (passwords.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/master-data");
      return;
    }
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", ContentDisposition.of("first-passwords.csv", false));
    StringBuilder csv = new StringBuilder("username,name,password\r\n");
    for (FirstPassword each : passwords) {
      csv.append(field(each.username()))
          .append(',')
          .append(field(each.name()))
          .append(',')
          .append(field(each.password()))
          .append("\r\n");
    }
    response.getOutputStream().write(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
  static String field(String text) {
    boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
