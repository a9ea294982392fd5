package coop.claims.app.signin;

import coop.claims.app.wiring.AppSettings;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.OwnPassword;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignIn.Attempt;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.setup.SetUpState;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.RequestId;
import coop.claims.web.shared.SessionUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out at every request who is asking, and turns away whom it does not know.
 *
 * <p>{@code /api} takes a bearer token, never the session's cookie, so that no page of another site
 * can use it; a name and password are taken where a token is made or a password chosen, and count
 * as an attempt to sign in. Without either the request goes on without a user, and the resources
 * answer 401. Everything else needs the session of somebody who signed in, or leads to sign-in and
 * back; {@code /metrics} needs an operator's token.
 *
 * <p>Who signed in with a first password is led to the choice of another one and to nothing else.
 * Before there is anybody at all, everything leads to set-up.
 *
 * <p>The account is read again each time, so that what was revoked ends with the request before.
 */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

  private static final String AUTHORIZATION = "Authorization";

  @Inject private SignIn signIn;
  @Inject private OwnPassword ownPassword;
  @Inject private SetUpState setUp;
  @Inject private CallContext call;
  @Inject private Clock clock;

  private final boolean loopbackOnly = AppSettings.current().loopbackOnly();

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
    if (loopbackOnly && !Reach.isThisMachine(request.getRemoteAddr())) {
      Reach.turnAway(response);
      return AuthenticationStatus.SEND_FAILURE;
    }
    String path = Paths.of(request);
    if (Paths.isOpenFile(path)) {
      // Asks nobody, not the database either: health is told while that is away.
      return context.doNothing();
    }
    if (!setUp.isDone()) {
      return beforeSetUp(path, request, response, context);
    }
    if (Paths.isApi(path)) {
      return api(path, request, response, context);
    }
    if (Paths.isMetrics(path)) {
      return metrics(request, response, context);
    }
    Optional<UserAccount> user = ofSession(request);
    if (user.isPresent()) {
      return mustChoose(request) && !Paths.isOpenWhileChoosing(path)
          ? ToSignIn.send(
              request,
              response,
              request.getContextPath() + Paths.PASSWORD,
              AuthenticationStatus.SEND_CONTINUE)
          : known(user.get(), context);
    }
    return Paths.isOpen(path)
        ? context.doNothing()
        : ToSignIn.send(request, response, AuthenticationStatus.SEND_CONTINUE);
  }

  /** There is nobody to be known yet: everything leads to the page that says so. */
  private static AuthenticationStatus beforeSetUp(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    if (Paths.isOpenBeforeSetUp(path)) {
      return context.doNothing();
    }
    if (Paths.isApi(path) || Paths.isMetrics(path)) {
      EarlyProblem.answer(
          request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "setup.not-done");
      return AuthenticationStatus.SEND_FAILURE;
    }
    return ToSignIn.send(
        request,
        response,
        request.getContextPath() + Paths.SET_UP,
        AuthenticationStatus.SEND_CONTINUE);
  }

  private static boolean mustChoose(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(SessionUser.MUST_CHOOSE) != null;
  }

  private AuthenticationStatus api(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    String header = request.getHeader(AUTHORIZATION);
    Optional<String> token = Credentials.bearer(header);
    if (token.isPresent()) {
      return bearer(token.get()).map(user -> known(user, context)).orElseGet(context::doNothing);
    }
    if (Paths.takesPassword(path, request.getMethod())) {
      return Credentials.basic(header)
          .map(typed -> attempt(typed, path, request, response, context))
          .orElseGet(context::doNothing);
    }
    return context.doNothing();
  }

  /** For an operator's token: how often what is done, and how long it takes, is nobody else's. */
  private AuthenticationStatus metrics(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<UserAccount> operator =
        Credentials.bearer(request.getHeader(AUTHORIZATION))
            .flatMap(this::bearer)
            .filter(user -> user.actor().holdsSomewhere(Role.OPERATOR));
    if (operator.isPresent()) {
      return known(operator.get(), context);
    }
    response.setHeader("WWW-Authenticate", "Bearer realm=\"claims\"");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private Optional<UserAccount> bearer(String token) {
    return signIn.bearer(Actor.SIGN_IN, token).fold(Optional::of, unknown -> Optional.empty());
  }

  private AuthenticationStatus attempt(
      Credentials.NameAndPassword typed,
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    Attempt attempt =
        signIn.attempt(Actor.SIGN_IN, typed.name(), typed.password()).fold(a -> a, this::failed);
    if (attempt.succeeded()) {
      if (!Paths.choosesPassword(path)
          && ownPassword.mustChoose(Actor.SIGN_IN, attempt.user().id()).orThrow()) {
        EarlyProblem.answer(
            request, response, HttpServletResponse.SC_FORBIDDEN, "password.choose-own");
        return AuthenticationStatus.SEND_FAILURE;
      }
      return known(attempt.user(), context);
    }
    if (attempt.retryAt() != null) {
      SlowedDown.answer(request, response, attempt.retryAt(), clock.instant());
      return AuthenticationStatus.SEND_FAILURE;
    }
    return context.doNothing();
  }

  private Attempt failed(Refusal refusal) {
    return new Attempt(null, null);
  }

  private Optional<UserAccount> ofSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SessionUser.ATTRIBUTE) instanceof SessionUser s)) {
      return Optional.empty();
    }
    Optional<UserAccount> user =
        signIn
            .session(Actor.SIGN_IN, s.userId(), s.sessionEpoch())
            .fold(Optional::of, ended -> Optional.empty());
    if (user.isEmpty()) {
      session.invalidate();
    }
    return user;
  }

  private AuthenticationStatus known(UserAccount user, HttpMessageContext context) {
    call.signedIn(user);
    Set<String> roles =
        user.grants().stream().map(grant -> grant.role().name()).collect(Collectors.toSet());
    return context.notifyContainerAboutLogin(user.username(), roles);
  }
}
