package coop.claims.web.claim;

import coop.claims.domain.claim.Metric;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value of a metric as JSON. */
@Schema(description = "The value given for one of the activity's metrics.")
record MetricBody(
    @Schema(required = true, description = "The requirement's code.", example = "reach") String id,
    @Schema(required = true, example = "reach") String requirement,
    @Schema(required = true, description = "A NUMBER is a plain decimal.", example = "12000")
        String value,
    @Schema(required = true) ReviewBody review) {

  static MetricBody of(Metric metric) {
    return new MetricBody(
        metric.requirement(),
        metric.requirement(),
        metric.value(),
        ReviewBody.of(metric.judgement()));
  }

  /** A metric as it shall be. */
  @Schema(name = "NewMetric", description = "A metric to be filled in.")
  record New(
      @Schema(required = true, example = "reach") String requirement,
      @Schema(required = true, example = "12000") String value) {}

  /** Another value. */
  @Schema(name = "MetricChange", description = "Another value.")
  record Change(@Schema(required = true, example = "12500") String value) {}
}
