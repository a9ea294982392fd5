package coop.claims.app.launch;

import java.util.Map;

/**
 * Turns the server's telemetry on when somebody said where traces shall go. What OpenTelemetry's
 * other settings say, by property or environment, stays as it was said.
 */
final class Tracing {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "otel.sdk.disabled", "false",
          "otel.service.name", "claims",
          "otel.exporter.otlp.protocol", "http/protobuf",
          "otel.traces.exporter", "otlp",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none");

  private Tracing() {}

  static void begin(Settings settings) {
    if (settings.traced()) {
      SETTINGS.forEach(
          (name, value) -> {
            if (!settings.says(name)) {
              System.setProperty(name, value);
            }
          });
    }
  }
}
