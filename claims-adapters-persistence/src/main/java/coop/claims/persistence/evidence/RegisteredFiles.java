package coop.claims.persistence.evidence;

import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;

/** {@link StoredFiles} in the table stored_file. */
public final class RegisteredFiles implements StoredFiles {

  private final Sql sql;

  public RegisteredFiles(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void note(StoredFile file) {
    sql.change(
        "insert into stored_file (sha256, size, media_type, scan_state) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        file.sha256(),
        file.size(),
        file.mediaType(),
        file.scanState());
  }
}
