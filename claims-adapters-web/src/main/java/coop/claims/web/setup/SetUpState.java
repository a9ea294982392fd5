package coop.claims.web.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.setup.SetUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Whether there is anybody in this installation; once there is, there always is. */
@ApplicationScoped
public class SetUpState {

  /** Session attribute of who opened the link: its key, not its secret. */
  private static final String KEY = "claims.set-up";

  @Inject SetUp setUp;

  private volatile boolean done;

  public boolean isDone() {
    if (!done) {
      done = !setUp.isEmpty(Actor.SET_UP).orThrow();
    }
    return done;
  }

  /** The key this session came with; null for none. */
  String key(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY) instanceof String key ? key : null;
  }

  /** Whether this session may set up: the link it came by still opens the page. */
  boolean isOpenTo(HttpServletRequest request) {
    String key = key(request);
    return key != null && setUp.opens(Actor.SET_UP, key).orThrow();
  }

  /** A session of its own for who came by the link. */
  void admit(HttpServletRequest request, String key) {
    HttpSession former = request.getSession(false);
    if (former != null) {
      former.invalidate();
    }
    request.getSession(true).setAttribute(KEY, key);
  }

  void forget(HttpServletRequest request) {
    request.getSession().removeAttribute(KEY);
  }
}
