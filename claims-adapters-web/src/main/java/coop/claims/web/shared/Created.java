package coop.claims.web.shared;

/**
 * An answer of 201.
 *
 * @param path of the new thing, below the API's root, without a slash in front
 * @param version of the aggregate it belongs to; null when it has none
 */
public record Created<T>(T body, String path, Long version) {}
