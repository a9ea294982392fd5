package coop.claims.web.account;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.OwnPassword;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignIn.Attempt;
import coop.claims.domain.account.UserAccount;
import coop.claims.web.page.LocalAddress;
import coop.claims.web.page.Messages;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Reader;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.SessionUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/** Signing in by name and password, and on to the page that was asked for. */
@Named
@RequestScoped
public class SignInView {

  @Inject SignIn signIn;
  @Inject OwnPassword ownPassword;
  @Inject HttpServletRequest request;
  @Inject Reader reader;
  @Inject Posting posting;
  @Inject Messages messages;
  @Inject Moments moments;
  @Inject Wording wording;

  private String username;
  private String password;

  /** Somebody who is signed in has no business here. */
  public void open() {
    if (reader.isSignedIn()) {
      posting.go(returnAddress());
    }
  }

  public void signIn() {
    if (isBlank(username)) {
      posting.wrong("username", wording.get("signin.username.missing"));
    }
    if (isBlank(password)) {
      posting.wrong("password", wording.get("signin.password.missing"));
    }
    if (isBlank(username) || isBlank(password)) {
      return;
    }
    posting
        .answer(signIn.attempt(Actor.SIGN_IN, username, password))
        .ifPresent(
            attempt -> {
              if (attempt.succeeded()) {
                enter(attempt.user());
              } else {
                tellWhy(attempt);
              }
            });
  }

  /**
   * A session of its own: nobody who planted the old one comes along, and nothing of somebody who
   * was signed in on it.
   */
  private void enter(UserAccount user) {
    HttpSession former = request.getSession(false);
    if (former != null) {
      former.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(SessionUser.ATTRIBUTE, new SessionUser(user.id(), user.sessionEpoch()));
    if (ownPassword.mustChoose(Actor.SIGN_IN, user.id()).orThrow()) {
      session.setAttribute(SessionUser.MUST_CHOOSE, true);
      posting.go("/password");
      return;
    }
    posting.go(returnAddress());
  }

  private void tellWhy(Attempt attempt) {
    Instant retryAt = attempt.retryAt();
    if (retryAt == null) {
      messages.wrong(wording.get("signin.failed"));
      return;
    }
    long seconds = Math.max(1, Duration.between(moments.now(), retryAt).toSeconds() + 1);
    messages.wrong(
        seconds < 60
            ? wording.format("signin.delayed.seconds", seconds)
            : wording.format("signin.delayed.minutes", (seconds + 59) / 60));
  }

  private String returnAddress() {
    return LocalAddress.afterSignIn(request.getParameter("return"));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  /** Never written back into the page. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
