package coop.claims.web.notification;

import coop.claims.domain.notification.MailDesk;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Notices;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries one dead letter again, or all of them, for an operator. What is tried already is not dead
 * any more, so pressing twice does no harm.
 */
@WebServlet("/operations/mail-replay")
public class MailReplayServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/operations/mail";

  @Inject private transient MailDesk desk;
  @Inject private transient CallContext context;
  @Inject private transient Notices notices;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + LIST);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> one = Queries.id(request.getParameter("id"));
    Outcome<Integer> replayed =
        one.isPresent()
            ? desk.replay(context.actor(), one.get()).map(receipt -> 1)
            : desk.replayAll(context.actor());
    boolean forbidden =
        replayed.fold(done -> false, refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    if (forbidden) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    int count = replayed.fold(done -> done, refusal -> 0);
    notices.say(wording.format("maildesk.replayed", count));
    response.sendRedirect(request.getContextPath() + LIST);
  }
}
