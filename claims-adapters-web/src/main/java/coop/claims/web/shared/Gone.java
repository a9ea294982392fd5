package coop.claims.web.shared;

/** An answer of 204: it is no longer there, and its claim now has that version. */
public record Gone(long version) {}
