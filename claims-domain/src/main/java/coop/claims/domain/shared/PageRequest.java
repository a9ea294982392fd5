package coop.claims.domain.shared;

/**
 * Which slice of a list is wanted.
 *
 * @param cursor opaque, from {@link Page#next()} or {@link Page#previous()}; null for the first
 * @param size 1 to {@value #MOST}; anything else falls back to the nearest limit
 */
public record PageRequest(String cursor, int size) {

  public static final int DEFAULT = 25;
  public static final int MOST = 100;

  public PageRequest {
    size = Math.max(1, Math.min(size, MOST));
  }

  public static PageRequest first() {
    return new PageRequest(null, DEFAULT);
  }

  public static PageRequest at(String cursor) {
    return new PageRequest(cursor, DEFAULT);
  }
}
