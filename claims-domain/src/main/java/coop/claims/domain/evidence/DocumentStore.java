package coop.claims.domain.evidence;

import java.io.InputStream;

/**
 * Where document bytes live: content-addressed, streamed, never held in memory. Bytes are written,
 * flushed and moved into place before any row speaks of them.
 */
public interface DocumentStore {

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
}
