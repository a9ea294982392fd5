package coop.claims.domain.evidence;

/**
 * Bytes in the document store, known by what they are.
 *
 * @param sha256 of the bytes, in lower-case hex: the address
 * @param size in bytes
 * @param mediaType what the bytes are, as found by looking at them
 */
public record StoredFile(String sha256, long size, String mediaType, ScanState scanState) {

  /** What the malware scanner said. */
  public enum ScanState {
    NOT_CONFIGURED,
    WAITING,
    CLEAN,
    INFECTED,
    UNAVAILABLE;

    /** Whether content in this state is served. */
    public boolean isServed() {
      return this == NOT_CONFIGURED || this == CLEAN;
    }
  }
}
