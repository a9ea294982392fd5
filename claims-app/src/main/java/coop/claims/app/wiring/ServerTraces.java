package coop.claims.app.wiring;

import coop.claims.app.edge.Meter.End;
import coop.claims.app.edge.Traces;
import coop.claims.web.shared.RequestId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * A span for each call of an in-port, under its name; MicroProfile Telemetry sends them where
 * {@code otel.exporter.otlp.endpoint} says, and nowhere without. They hold names of ports and
 * requests, and nothing of what was asked or answered.
 */
@ApplicationScoped
class ServerTraces implements Traces {

  @Inject private Tracer tracer;

  @Override
  public Running begins(String inPort, String method) {
    Span span = tracer.spanBuilder(inPort + "." + method).startSpan();
    RequestId.current().ifPresent(id -> span.setAttribute("claims.request_id", id));
    Scope scope = span.makeCurrent();
    return end -> {
      scope.close();
      span.setAttribute("claims.end", end.name().toLowerCase(Locale.ROOT));
      if (end == End.FAILED) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    };
  }
}
