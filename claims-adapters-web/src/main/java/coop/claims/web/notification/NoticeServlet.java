package coop.claims.web.notification;

import coop.claims.domain.notification.Inbox;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.web.page.LocalAddress;
import coop.claims.web.page.Notices;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens what a notice is about and marks the notice as read; or, posted to, marks one or all as
 * read and goes back to the list. Marking twice does no harm, so no key is needed.
 */
@WebServlet("/notice")
public class NoticeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/notices";

  @Inject private transient Inbox inbox;
  @Inject private transient CallContext context;
  @Inject private transient Notices notices;
  @Inject private transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<NoticeLine> found =
        id(request)
            .flatMap(
                id -> inbox.notice(context.actor(), id).fold(Optional::of, r -> Optional.empty()));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    inbox.read(context.actor(), found.get().notice().id());
    String path =
        new NoticeWords(Texts.in(Locale.ENGLISH), context.actor().side()).path(found.get());
    response.sendRedirect(request.getContextPath() + (path == null ? LIST : path));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> one = id(request);
    if (one.isPresent()) {
      inbox.read(context.actor(), one.get());
    } else if (inbox.readAll(context.actor(), until(request)).isDone()) {
      notices.say(wording.get("notices.marked"));
    }
    String back = LocalAddress.checked(request.getParameter("back"), LIST);
    response.sendRedirect(request.getContextPath() + back);
  }

  private static Optional<UUID> id(HttpServletRequest request) {
    return Queries.id(request.getParameter("id"));
  }

  /** Null for now, also when it cannot be read. */
  private static Instant until(HttpServletRequest request) {
    try {
      String text = request.getParameter("until");
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
