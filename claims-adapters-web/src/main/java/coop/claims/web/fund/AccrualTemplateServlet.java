package coop.claims.web.fund;

import coop.claims.web.shared.ContentDisposition;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The empty table, for the page. There is nothing in it that only some may know. */
@WebServlet("/accruals-template")
public class AccrualTemplateServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition", ContentDisposition.of(AccrualTemplate.FILE_NAME, false));
    response.getOutputStream().write(AccrualTemplate.bytes());
  }
}
