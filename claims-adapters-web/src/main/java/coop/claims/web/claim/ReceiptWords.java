package coop.claims.web.claim;

import coop.claims.domain.claim.DecisionReceipt.Evidence;
import coop.claims.domain.claim.DecisionReceipt.Rule;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.RefusalException;
import coop.claims.web.shared.Texts;
import java.util.List;
import java.util.Optional;

/** Tells what stands in a receipt in the reader's language. */
final class ReceiptWords {

  private static final String QUESTION = "question:";

  private final Texts texts;
  private final List<Question> questions;

  /** Where answers are told as they were kept. */
  ReceiptWords(Texts texts) {
    this(texts, List.of());
  }

  /**
   * @param questions whose choices are told in the reader's language
   */
  ReceiptWords(Texts texts, List<Question> questions) {
    this.texts = texts;
    this.questions = questions;
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

  /** Answers are kept as they were given: yes, no and choices by their codes. */
  private String answer(Evidence evidence) {
    if (!evidence.item().startsWith(QUESTION)) {
      return evidence.label();
    }
    return switch (evidence.label()) {
      case Question.YES -> texts.get("receipt.yes");
      case Question.NO -> texts.get("receipt.no");
      default -> choice(evidence).orElse(evidence.label());
    };
  }

  private Optional<String> choice(Evidence evidence) {
    String code = evidence.item().substring(QUESTION.length());
    return questions.stream()
        .filter(question -> question.code().equals(code))
        .findFirst()
        .flatMap(question -> question.choice(evidence.label()))
        .map(choice -> texts.text(choice.text()));
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
