package coop.claims.web.page;

import coop.claims.domain.account.PersonalSettings;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Changes the language: of the person, in every browser; of this browser while nobody is signed in.
 * It goes back to the page it was chosen on.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  static final String COOKIE = "claims.language";

  private static final long serialVersionUID = 1L;

  @Inject private transient PersonalSettings settings;
  @Inject private transient CallContext context;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = request.getParameter("to");
    if (context.user().isPresent()) {
      settings.speak(context.actor(), language);
    } else if (Texts.LANGUAGES.contains(String.valueOf(language))) {
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
