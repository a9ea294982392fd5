package coop.claims.domain.evidence;

/** The register of stored bytes. */
public interface StoredFiles {

  /** Notes the file if it is not known yet; the same bytes are noted once. */
  void note(StoredFile file);
}
