package coop.claims.persistence.claim;

import coop.claims.domain.evidence.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes a document points at, as the register of stored files knows them. */
@Entity
@Table(name = "stored_file")
class FileRow {

  @Id
  @Column(name = "sha256")
  String sha256;

  @Column(name = "size")
  long size;

  @Column(name = "media_type")
  String mediaType;

  @Enumerated(EnumType.STRING)
  @Column(name = "scan_state")
  StoredFile.ScanState scanState;

  StoredFile file() {
    return new StoredFile(sha256, size, mediaType, scanState);
  }
}
