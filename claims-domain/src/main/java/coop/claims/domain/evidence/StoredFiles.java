package coop.claims.domain.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The register of stored bytes. */
public interface StoredFiles {

  /**
   * Notes the file if it is not known yet; the same bytes are noted once. From here to the end of
   * the transaction nobody clears these bytes away.
   */
  void note(StoredFile file);

  /** Digests of files that nothing has pointed at since that time or longer, bounded. */
  List<String> unused(Instant since, int most);

  /** Those of the digests that are not in the register. */
  Set<String> unknown(Collection<String> digests);

  /**
   * Takes the file for clearing it away, if nothing points at it and nobody is bringing the same
   * bytes at this moment: until the transaction ends whoever brings them waits. It is in the
   * register no longer then.
   *
   * @return false when it is in use, and stays
   */
  boolean release(String sha256);
}
