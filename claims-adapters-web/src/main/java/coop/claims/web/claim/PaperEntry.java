package coop.claims.web.claim;

import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A document as a page shows it.
 *
 * @param address where the file opens
 * @param size with its unit
 * @param uploader who added it
 * @param scan the malware scan's state in words; null where it says nothing a reader needs
 * @param picture whether the browser shows it as a picture
 * @param framed whether the browser shows it in a frame of its own
 * @param where the requirement, invoice or statement it belongs to
 * @param judgement what a reviewer made of it
 */
public record PaperEntry(
    Document document,
    String address,
    String size,
    String uploader,
    String scan,
    boolean picture,
    boolean framed,
    String where,
    Judgement judgement,
    List<Remark> remarks) {

  public UUID id() {
    return document.id();
  }

  public String name() {
    return document.fileName();
  }

  /** Null when there is none. */
  public String note() {
    return document.note();
  }

  public Instant at() {
    return document.uploadedAt();
  }

  public boolean served() {
    return document.file().scanState().isServed();
  }
}
