package coop.claims.domain.shared;

/**
 * Which slice of a list is wanted.
 *
 * @param cursor opaque, from {@link Page#next()} or {@link Page#previous()}; null for the first
 * @param size 1 to {@value #MOST}, or {@value #BATCH}; anything else falls back to the nearest of 1
 *     and {@value #MOST}
 */
public record PageRequest(String cursor, int size) {

  public static final int DEFAULT = 25;
  public static final int MOST = 100;

  /** For whoever reads a whole list, page by page, such as an export. */
  public static final int BATCH = 5_000;

  public PageRequest {
    size = size == BATCH ? BATCH : Math.max(1, Math.min(size, MOST));
  }

  public static PageRequest first() {
    return new PageRequest(null, DEFAULT);
  }

  public static PageRequest at(String cursor) {
    return new PageRequest(cursor, DEFAULT);
  }

  public static PageRequest batch(String cursor) {
    return new PageRequest(cursor, BATCH);
  }
}
