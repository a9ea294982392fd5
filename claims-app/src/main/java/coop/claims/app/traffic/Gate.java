package coop.claims.app.traffic;

import coop.claims.web.shared.RequestId;
import coop.claims.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The first of all filters: counts what runs, and while the server stops lets nothing in but the
 * questions of monitoring. It says so as a problem (RFC 9457), to browsers in plain words.
 */
public class Gate extends HttpFilter {

  static final String CODE = "request.stopping";

  private static final long serialVersionUID = 1L;
  private static final String SECONDS_OF_A_RESTART = "20";

  @Inject private Traffic traffic;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isMonitoring(request.getServletPath())) {
      chain.doFilter(request, response);
      return;
    }
    traffic.begins();
    try {
      // Asked after counting: whoever passes was seen by whoever stops.
      if (traffic.isStopping()) {
        refuse(request, response);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      traffic.ends();
    }
  }

  private static boolean isMonitoring(String path) {
    return path.startsWith("/health") || path.startsWith("/metrics");
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = Texts.in(request.getLocale());
    int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    response.setStatus(status);
    response.setHeader("Retry-After", SECONDS_OF_A_RESTART);
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", texts.language());
    RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (!request.getServletPath().startsWith("/api")) {
      response.setContentType("text/plain");
      response.getWriter().println(texts.get("refusal." + CODE));
      return;
    }
    response.setContentType("application/problem+json");
    try (JsonWriter writer = Json.createWriter(response.getOutputStream())) {
      writer.writeObject(
          Json.createObjectBuilder()
              .add("type", "urn:claims:problem:" + CODE)
              .add("title", texts.get("problem." + status))
              .add("status", status)
              .add("detail", texts.get("refusal." + CODE))
              .add("code", CODE)
              .add("correlationId", RequestId.current().orElse(""))
              .build());
    }
  }
}
