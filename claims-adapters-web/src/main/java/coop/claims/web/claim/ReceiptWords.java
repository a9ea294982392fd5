package coop.claims.web.claim;

import coop.claims.domain.claim.DecisionReceipt.Evidence;
import coop.claims.domain.claim.DecisionReceipt.Rule;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.shared.RefusalException;
import coop.claims.web.shared.Texts;
import java.util.Optional;

/** Tells what stands in a receipt in the reader's language. */
final class ReceiptWords {

  private static final String QUESTION = "question:";

  private final Texts texts;

  ReceiptWords(Texts texts) {
    this.texts = texts;
  }

  /** What the rule asks for: the clause in the document's words, else the rule's own. */
  String rule(Rule rule) {
    if (rule.text() != null) {
      return texts.get("clause." + rule.rule(), rule.text());
    }
    return texts.get("clause." + rule.rule(), rule.arguments().toArray());
  }

  /** What of the claim showed it. */
  String evidence(Evidence evidence) {
    String kind =
        reference(evidence.item())
            .map(ref -> texts.name(ref.kind()))
            .orElseGet(() -> field(evidence.item()));
    return evidence.label() == null || evidence.label().isBlank()
        ? kind
        : texts.get("receipt.shown", kind, answer(evidence));
  }

  /** Answers to yes-or-no questions are kept as they are asked for. */
  private String answer(Evidence evidence) {
    boolean question = evidence.item().startsWith(QUESTION);
    return switch (question ? evidence.label() : "") {
      case "true" -> texts.get("receipt.yes");
      case "false" -> texts.get("receipt.no");
      default -> evidence.label();
    };
  }

  private String field(String item) {
    return texts.get(item.startsWith(QUESTION) ? "receipt.of.question" : "receipt.of." + item);
  }

  private static Optional<ItemRef> reference(String item) {
    try {
      return Optional.of(ItemRef.parse(item));
    } catch (RefusalException aField) {
      return Optional.empty();
    }
  }
}
