package coop.claims.app.signin;

import coop.claims.web.shared.RequestId;
import coop.claims.web.shared.Texts;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    Texts texts = Texts.in(request.getLocale());
    response.setStatus(TOO_MANY_REQUESTS);
    long seconds = Math.max(1, Duration.between(now, retryAt).toSeconds() + 1);
    response.setHeader("Retry-After", Long.toString(seconds));
    response.setHeader("Content-Language", texts.language());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try (JsonWriter writer = Json.createWriter(response.getOutputStream())) {
      writer.writeObject(
          Json.createObjectBuilder()
              .add("type", "urn:claims:problem:" + CODE)
              .add("title", texts.get("problem." + TOO_MANY_REQUESTS))
              .add("status", TOO_MANY_REQUESTS)
              .add("detail", detail(texts, seconds))
              .add("code", CODE)
              .add("correlationId", RequestId.current().orElse(""))
              .build());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** As the sign-in page says it. */
  private static String detail(Texts texts, long seconds) {
    return seconds < SECONDS_OF_MINUTE
        ? texts.get("signin.delayed.seconds", (int) seconds)
        : texts.get(
            "signin.delayed.minutes", (int) Math.ceil(seconds / (double) SECONDS_OF_MINUTE));
  }
}
