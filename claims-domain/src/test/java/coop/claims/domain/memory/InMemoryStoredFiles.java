package coop.claims.domain.memory;

import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.domain.memory.Tables.Table;

/** {@link StoredFiles} in memory. */
final class InMemoryStoredFiles implements StoredFiles {

  private final Table<String, StoredFile> files;

  InMemoryStoredFiles(Tables tables) {
    this.files = tables.table();
  }

  @Override
  public void note(StoredFile file) {
    if (files.get(file.sha256()).isEmpty()) {
      files.add(file.sha256(), file);
    }
  }
}
