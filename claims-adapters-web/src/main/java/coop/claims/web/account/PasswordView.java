package coop.claims.web.account;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.OwnPassword;
import coop.claims.domain.account.PasswordRule;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignIn.Attempt;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.SessionUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * Choosing a password, at {@code /password}: whoever signed in with a first password sees nothing
 * else before.
 */
@Named("passwordView")
@RequestScoped
public class PasswordView {

  private static final int SECONDS_OF_MINUTE = 60;

  @Inject SignIn signIn;
  @Inject OwnPassword ownPassword;
  @Inject CallContext context;
  @Inject HttpServletRequest request;
  @Inject Posting posting;
  @Inject Moments moments;
  @Inject Wording wording;

  private String current;
  private String wanted;
  private String repeated;

  /** The current password is looked at as at sign-in, where wrong ones are counted. */
  public void choose() {
    UserAccount user = context.user().orElseThrow();
    if (wanted != null && !wanted.equals(repeated)) {
      posting.wrong("repeated", wording.get("password.not-repeated"));
      return;
    }
    posting
        .answer(signIn.attempt(Actor.SIGN_IN, user.username(), current))
        .ifPresent(
            attempt -> {
              if (attempt.succeeded()) {
                posting
                    .answer(ownPassword.choose(Actor.SIGN_IN, user.id(), wanted))
                    .ifPresent(done -> goOn(user, done));
              } else {
                posting.wrong("current", whyNot(attempt));
              }
            });
  }

  /** All other sessions have ended; this one goes on under a new name. */
  private void goOn(UserAccount user, Receipt chosen) {
    request.changeSessionId();
    request
        .getSession()
        .setAttribute(SessionUser.ATTRIBUTE, new SessionUser(user.id(), (int) chosen.version()));
    request.getSession().removeAttribute(SessionUser.MUST_CHOOSE);
    posting.done("/", "password.chosen");
  }

  private String whyNot(Attempt attempt) {
    if (attempt.retryAt() == null) {
      return wording.get("password.wrong");
    }
    long seconds = Math.max(1, Duration.between(moments.now(), attempt.retryAt()).toSeconds() + 1);
    return seconds < SECONDS_OF_MINUTE
        ? wording.format("signin.delayed.seconds", seconds)
        : wording.format(
            "signin.delayed.minutes", (seconds + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE);
  }

  /** Whether the password was made for them. */
  public boolean isFirst() {
    return request.getSession().getAttribute(SessionUser.MUST_CHOOSE) != null;
  }

  public String getHelp() {
    return wording.format("password.help", PasswordRule.SHORTEST);
  }

  /** Never written back into the page, as the others. */
  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getWanted() {
    return null;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public String getRepeated() {
    return null;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
