package coop.claims.domain.memory;

import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.domain.memory.Tables.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link StoredFiles} in memory, where one transaction runs at a time and nobody can meet. */
final class InMemoryStoredFiles implements StoredFiles {

  private final Table<String, StoredFile> files;
  private final InMemoryClaims claims;

  InMemoryStoredFiles(Tables tables, InMemoryClaims claims) {
    this.files = tables.table();
    this.claims = claims;
  }

  @Override
  public void note(StoredFile file) {
    if (files.get(file.sha256()).isEmpty()) {
      files.add(file.sha256(), file);
    }
  }

  @Override
  public List<String> unused(Instant since, int most) {
    return files.stream()
        .map(StoredFile::sha256)
        .filter(sha256 -> claims.loose().get(sha256).filter(l -> !l.isAfter(since)).isPresent())
        .limit(most)
        .toList();
  }

  @Override
  public Set<String> unknown(Collection<String> digests) {
    return digests.stream().filter(d -> files.get(d).isEmpty()).collect(Collectors.toSet());
  }

  @Override
  public boolean release(String sha256) {
    claims.loose().remove(sha256);
    if (claims.pointsAt(sha256)) {
      return false;
    }
    files.remove(sha256);
    return true;
  }
}
