package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.evidence.FileTypes;
import coop.claims.domain.evidence.StoredFile.ScanState;
import coop.claims.web.shared.Texts;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The documents and feedback of one claim, made ready to be shown. */
public final class ClaimPapers {

  private static final String PDF = "application/pdf";

  private final ClaimDetail detail;
  private final ClaimWords words;
  private final Texts texts;

  public ClaimPapers(ClaimDetail detail, ClaimWords words, Texts texts) {
    this.detail = detail;
    this.words = words;
    this.texts = texts;
  }

  /** The address under which a document's file opens in the browser. */
  public static String address(UUID claimId, UUID documentId) {
    return "/documents/" + claimId + "/" + documentId;
  }

  /** Current documents that fit, in the order of the claim. */
  public List<PaperEntry> where(Predicate<Document> fits) {
    return content().currentDocuments().stream().filter(fits).map(this::entry).toList();
  }

  /** What was replaced or removed after a submission. */
  public List<PaperEntry> former() {
    return content().documents().stream().filter(d -> !d.current()).map(this::entry).toList();
  }

  public PaperEntry entry(Document document) {
    String type = document.file().mediaType();
    List<Remark> remarks = remarks(ItemRef.of(ItemRef.Kind.DOCUMENT, document.id()));
    boolean shown = FileTypes.isShownInBrowser(type) && document.file().scanState().isServed();
    return new PaperEntry(
        document,
        address(detail.claim().id(), document.id()),
        words.size(document.file().size()),
        words.person(document.uploadedBy()),
        scan(document.file().scanState()),
        shown && !PDF.equals(type),
        shown && PDF.equals(type),
        words.slot(document.kind(), document.slot()),
        told(document.judgement(), remarks),
        remarks);
  }

  private String scan(ScanState state) {
    return state == ScanState.NOT_CONFIGURED ? null : texts.name(state);
  }

  /** Feedback on one item, oldest first. */
  public List<Remark> remarks(ItemRef item) {
    return detail.claim().feedback().stream()
        .filter(f -> f.item().equals(item))
        .map(this::remark)
        .toList();
  }

  /** Feedback of the whole claim, oldest first. */
  public List<Remark> remarks() {
    return detail.claim().feedback().stream().map(this::remark).toList();
  }

  /** A decision without the words that its feedback repeats. */
  public static Judgement told(Judgement judgement, List<Remark> remarks) {
    boolean repeated =
        judgement != null && remarks.stream().anyMatch(r -> r.text().equals(judgement.text()));
    return repeated ? new Judgement(judgement.state(), judgement.reason(), null) : judgement;
  }

  private Remark remark(Feedback feedback) {
    return new Remark(
        feedback,
        words.item(feedback.item()),
        ClaimWords.place(feedback.item()),
        detail.claim().status().awaitsAnswer() && isOpen(feedback));
  }

  /** As the check sees it: neither answered in words nor touched. */
  private boolean isOpen(Feedback feedback) {
    return detail.findings().stream()
        .anyMatch(
            f ->
                f.rule().equals("feedback.unanswered")
                    && f.item().equals(feedback.item().toString())
                    && feedback.isOpenMustFix()
                    && feedback.answer() == null);
  }

  private Content content() {
    return detail.claim().content();
  }
}
