package coop.claims.domain.shared;

/**
 * The limits everything obeys; each has a refusal of its own. Lengths are in UTF-16 code units,
 * sizes in bytes.
 */
public final class Limits {

  public static final int NAME = 120;
  public static final int TEXT = 4_000;
  public static final int CODE = 100;
  public static final int FILE_NAME = 200;
  public static final int LINES_PER_CLAIM = 50;
  public static final int DOCUMENTS_PER_CLAIM = 100;
  public static final int ROWS_PER_STATEMENT = 50;
  public static final long FILE_BYTES = 25L * 1024 * 1024;
  public static final long CLAIM_BYTES = 200L * 1024 * 1024;

  private Limits() {}
}
