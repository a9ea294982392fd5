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

/** A problem (RFC 9457) that is answered before the request gets to a resource. */
final class EarlyProblem {

  private EarlyProblem() {}

  static void answer(
      HttpServletRequest request, HttpServletResponse response, int status, String code) {
    answer(request, response, status, code, texts(request).get("refusal." + code));
  }

  static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String code,
      String detail) {
    Texts texts = texts(request);
    response.setStatus(status);
    response.setHeader("Content-Language", texts.language());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try (JsonWriter writer = Json.createWriter(response.getOutputStream())) {
      writer.writeObject(
          Json.createObjectBuilder()
              .add("type", "urn:claims:problem:" + code)
              .add("title", texts.get("problem." + status))
              .add("status", status)
              .add("detail", detail)
              .add("code", code)
              .add("correlationId", RequestId.current().orElse(""))
              .build());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  static Texts texts(HttpServletRequest request) {
    return Texts.in(request.getLocale());
  }
}
