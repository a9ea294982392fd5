package coop.claims.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says back an amount while it is being typed, by the same reading that the form will use. */
@WebServlet("/understood")
public class UnderstoodServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Understood understood;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(understood.said(request.getParameter("text"), request.getParameter("currency")));
  }
}
