package coop.claims.web.setup;

import coop.claims.domain.setup.FirstPassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;

/**
 * First passwords that wait in the session of who made them until they are downloaded, once. They
 * are nowhere else, and are not written to disk with the session.
 */
final class KeptFirstPasswords implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "claims.first-passwords";

  private final transient List<FirstPassword> passwords;

  private KeptFirstPasswords(List<FirstPassword> passwords) {
    this.passwords = passwords;
  }

  static void keep(HttpServletRequest request, List<FirstPassword> passwords) {
    if (!passwords.isEmpty()) {
      request.getSession().setAttribute(ATTRIBUTE, new KeptFirstPasswords(passwords));
    }
  }

  /** How many wait. */
  static int count(HttpServletRequest request) {
    return of(request.getSession(false)).size();
  }

  /** All of them, and they wait no longer. */
  static List<FirstPassword> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    List<FirstPassword> taken = of(session);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
    return taken;
  }

  private static List<FirstPassword> of(HttpSession session) {
    boolean there =
        session != null
            && session.getAttribute(ATTRIBUTE) instanceof KeptFirstPasswords kept
            && kept.passwords != null;
    return there ? ((KeptFirstPasswords) session.getAttribute(ATTRIBUTE)).passwords : List.of();
  }
}
