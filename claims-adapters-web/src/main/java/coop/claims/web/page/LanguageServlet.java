package coop.claims.web.page;

import coop.claims.web.shared.Texts;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Remembers in which language this browser is read, for people who are not signed in too. It goes
 * back to the page it was chosen on.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  static final String COOKIE = "claims.language";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = request.getParameter("to");
    if (Texts.LANGUAGES.contains(String.valueOf(language))) {
      Cookie chosen = new Cookie(COOKIE, language);
      chosen.setPath("/");
      chosen.setHttpOnly(true);
      chosen.setMaxAge((int) Duration.ofDays(365).toSeconds());
      chosen.setAttribute("SameSite", "Lax");
      response.addCookie(chosen);
    }
    String back = LocalAddress.checked(request.getParameter("back"), "/");
    response.sendRedirect(request.getContextPath() + back);
  }
}
