package coop.claims.domain.claim;

import coop.claims.domain.evidence.StoredFile;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of a claim, with the note that explains it.
 *
 * @param slot the proof requirement's code (PROOF), the invoice's or statement's id (INVOICE,
 *     STATEMENT), or null: a proof that lost its slot when the activity changed, or ADDITIONAL
 * @param note mandatory for a proof before submission
 * @param current false once it was replaced or removed after a submission; it is kept for the
 *     record
 * @param supersedes the document it replaced, or null
 */
public record Document(
    UUID id,
    Kind kind,
    String slot,
    StoredFile file,
    String fileName,
    String note,
    UUID uploadedBy,
    Instant uploadedAt,
    boolean current,
    UUID supersedes,
    Judgement judgement,
    int revision) {

  /** What the file proves. */
  public enum Kind {
    PROOF,
    INVOICE,
    STATEMENT,
    ADDITIONAL
  }

  Document noted(String newNote) {
    return new Document(
        id,
        kind,
        slot,
        file,
        fileName,
        newNote,
        uploadedBy,
        uploadedAt,
        current,
        supersedes,
        Judgement.PENDING,
        revision + 1);
  }

  Document slotted(String newSlot) {
    return new Document(
        id,
        kind,
        newSlot,
        file,
        fileName,
        note,
        uploadedBy,
        uploadedAt,
        current,
        supersedes,
        Judgement.PENDING,
        revision + 1);
  }

  Document retired() {
    return new Document(
        id,
        kind,
        slot,
        file,
        fileName,
        note,
        uploadedBy,
        uploadedAt,
        false,
        supersedes,
        judgement,
        revision + 1);
  }

  Document judged(Judgement newJudgement) {
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
        newJudgement,
        revision);
  }
}
