package coop.claims.domain.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Where document bytes live: content-addressed, streamed, never held in memory. Bytes are written,
 * flushed and moved into place before any row speaks of them.
 */
public interface DocumentStore {

  /** Into how many parts the store is divided for looking through it. */
  int PARTS = 256;

  /**
   * Takes the bytes in. Nothing stays behind when it is refused.
   *
   * @param fileName as the uploader's machine called it; only its ending is looked at
   * @throws coop.claims.domain.shared.RefusalException {@code document.empty}, {@code
   *     document.too-large}, {@code document.type-not-accepted} or {@code document.type-mismatch}
   */
  StoredFile store(InputStream bytes, String fileName, long mostBytes);

  /** Opens the bytes; the caller closes them. */
  InputStream open(String sha256);

  /** Whether the bytes are there. */
  boolean holds(String sha256);

  /**
   * Digests of bytes that were last brought before that time.
   *
   * @param part of the store, 0 to {@link #PARTS} less 1
   */
  List<String> settledBefore(Instant time, int part);

  /** Removes the bytes for good; nothing when they are not there. */
  void remove(String sha256);
}
