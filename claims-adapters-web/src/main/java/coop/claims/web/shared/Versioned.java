package coop.claims.web.shared;

/** An answer of 200 whose {@code ETag} is the version. */
public record Versioned<T>(T body, long version) {}
