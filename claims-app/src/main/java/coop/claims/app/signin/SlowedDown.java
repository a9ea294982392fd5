package coop.claims.app.signin;

import coop.claims.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;

/** Answers an attempt that came too soon after too many failed ones, as a problem (RFC 9457). */
final class SlowedDown {

  static final String CODE = "sign-in.slowed-down";

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SECONDS_OF_MINUTE = 60;

  private SlowedDown() {}

  static void answer(
      HttpServletRequest request, HttpServletResponse response, Instant retryAt, Instant now) {
    Texts texts = EarlyProblem.texts(request);
    long seconds = Math.max(1, Duration.between(now, retryAt).toSeconds() + 1);
    response.setHeader("Retry-After", Long.toString(seconds));
    EarlyProblem.answer(request, response, TOO_MANY_REQUESTS, CODE, detail(texts, seconds));
  }

  /** As the sign-in page says it. */
  private static String detail(Texts texts, long seconds) {
    return seconds < SECONDS_OF_MINUTE
        ? texts.get("signin.delayed.seconds", (int) seconds)
        : texts.get(
            "signin.delayed.minutes", (int) Math.ceil(seconds / (double) SECONDS_OF_MINUTE));
  }
}
