package coop.claims.web.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.setup.SetUp;
import coop.claims.web.shared.ContentDisposition;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes the one-time link. Its secret is in the address this once: it becomes part of the session
 * and the browser is led on to an address without it, so that no page links out with it and no
 * history shows it. A link that opens nothing is an address like any that does not exist.
 *
 * <p>Below the same path lies the example of a master-data file, which is no secret.
 */
@WebServlet("/setup/*")
public class SetUpServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String EXAMPLE = "master-data.example.json";

  @Inject transient SetUp setUp;
  @Inject transient SetUpState state;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (("/" + EXAMPLE).equals(path)) {
      example(response);
      return;
    }
    response.setHeader("Referrer-Policy", "no-referrer");
    String key = SetUp.keyOf(path == null ? "" : path.substring(1));
    if (setUp.opens(Actor.SET_UP, key).orThrow() && !state.isDone()) {
      state.admit(request, key);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath() + "/setup");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void example(HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Content-Disposition", ContentDisposition.of(EXAMPLE, false));
    try (InputStream bytes = SetUpServlet.class.getResourceAsStream(EXAMPLE)) {
      bytes.transferTo(response.getOutputStream());
    }
  }
}
