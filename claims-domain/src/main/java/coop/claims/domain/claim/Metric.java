package coop.claims.domain.claim;

/** The value given for one of the activity's metrics, as typed; a NUMBER is plain decimal. */
public record Metric(String requirement, String value, Judgement judgement, int revision) {}
