package coop.claims.domain.claim;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What taking a document away does to the rest of a claim. */
final class Documents {

  private Documents() {}

  /**
   * Takes a document away; once the claim was submitted it is kept for the record. Confirmations
   * that pointed at it fall.
   */
  static Content without(Content content, Document document, boolean keepForTheRecord) {
    Content left =
        keepForTheRecord
            ? content.withDocument(document.retired())
            : content.withoutDocument(document.id());
    return left.withConfirmations(
        left.confirmations().stream().filter(c -> !c.documentId().equals(document.id())).toList());
  }

  /**
   * What was handed in, of a claim that was changed since: its documents count again, those that
   * came later are kept for the record only.
   */
  static Content restored(Content handedIn, Content changed) {
    List<Document> later =
        changed.documents().stream()
            .filter(d -> handedIn.document(d.id()).isEmpty())
            .map(d -> d.current() ? d.retired() : d)
            .toList();
    return handedIn.withDocuments(
        Stream.concat(handedIn.documents().stream(), later.stream()).toList());
  }

  /** Puts a new document in the old one's place, for confirmations and metrics too. */
  static Content replace(
      Content content, Document old, Document replacement, boolean keepForTheRecord) {
    Content left =
        keepForTheRecord ? content.withDocument(old.retired()) : content.withoutDocument(old.id());
    UUID newId = replacement.id();
    return left.withDocument(replacement)
        .withMetrics(
            left.metrics().stream()
                .map(
                    m ->
                        m.value().equals(old.id().toString())
                            ? new Metric(
                                m.requirement(),
                                newId.toString(),
                                Judgement.PENDING,
                                m.revision() + 1)
                            : m)
                .toList())
        .withConfirmations(
            left.confirmations().stream()
                .map(
                    c ->
                        c.documentId().equals(old.id())
                            ? new Confirmation(
                                c.requirement(), newId, Judgement.PENDING, c.revision() + 1)
                            : c)
                .toList());
  }
}
