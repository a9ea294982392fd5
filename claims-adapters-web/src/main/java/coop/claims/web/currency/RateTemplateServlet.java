package coop.claims.web.currency;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The template of a table of rates, for whoever is on the page. */
@WebServlet("/export/rate-template")
public class RateTemplateServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(RateTemplate.MEDIA_TYPE + ";charset=UTF-8");
    response.setHeader("Content-Disposition", RateTemplate.disposition());
    response.getOutputStream().write(RateTemplate.bytes());
  }
}
