package coop.claims.persistence.claim;

import coop.claims.domain.claim.Document;
import coop.claims.domain.evidence.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A document of a claim; its bytes are known by their digest. */
@Entity
@Table(name = "document")
class DocumentRow implements PartRow<Document> {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "position")
  int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  Document.Kind kind;

  @Column(name = "slot")
  String slot;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "file_name")
  String fileName;

  @Column(name = "note")
  String note;

  @Column(name = "uploaded_by")
  UUID uploadedBy;

  @Column(name = "uploaded_at")
  Instant uploadedAt;

  @Column(name = "current")
  boolean current;

  @Column(name = "supersedes")
  UUID supersedes;

  @Embedded JudgementColumns judgement = new JudgementColumns();

  @Column(name = "revision")
  int revision;

  @Override
  public void belongTo(ClaimRow claim) {
    claimId = claim.id;
    organisationId = claim.organisationId;
  }

  @Override
  public void take(Document document, int place) {
    id = document.id();
    position = place;
    kind = document.kind();
    slot = document.slot();
    sha256 = document.file().sha256();
    fileName = document.fileName();
    note = document.note();
    uploadedBy = document.uploadedBy();
    uploadedAt = document.uploadedAt();
    current = document.current();
    supersedes = document.supersedes();
    judgement.take(document.judgement());
    revision = document.revision();
  }

  Document document(StoredFile file) {
    return new Document(
        id,
        kind,
        slot,
        file,
        fileName,
        note,
        uploadedBy,
        uploadedAt,
        current,
        supersedes,
        judgement.judgement(),
        revision);
  }
}
