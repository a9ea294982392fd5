package coop.claims.domain.claim;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a draft's content has a place under another version of its activity. What is not asked
 * for any more loses its place; documents stay, only their slots go.
 */
final class Moving {

  private final ActivityType activity;

  private Moving(ActivityType activity) {
    this.activity = activity;
  }

  static Content to(ActivityType activity, Content content) {
    Moving moving = new Moving(activity);
    return new Content(
        content.invoices().stream().map(i -> i.withLines(moving.lines(i.lines()))).toList(),
        content.statements().stream().map(s -> s.withLines(moving.lines(s.lines()))).toList(),
        content.documents().stream().map(moving::document).toList(),
        content.metrics().stream().filter(m -> moving.asks(Kind.METRIC, m.requirement())).toList(),
        content.confirmations().stream()
            .filter(c -> moving.asks(Kind.CORE, c.requirement()))
            .toList(),
        moving.answers(Question.Scope.CLAIM, content.answers()));
  }

  private boolean asks(Kind kind, String code) {
    return activity.requirement(kind, code).isPresent();
  }

  private Document document(Document document) {
    boolean homeless =
        document.kind() == Document.Kind.PROOF
            && document.slot() != null
            && !asks(Kind.PROOF, document.slot());
    return homeless ? document.slotted(null) : document;
  }

  private List<CostLine> lines(List<CostLine> lines) {
    return lines.stream()
        .map(line -> line.withAnswers(answers(Question.Scope.LINE, line.answers())))
        .toList();
  }

  private Map<String, String> answers(Question.Scope scope, Map<String, String> given) {
    Map<String, String> kept = new HashMap<>(given);
    kept.entrySet().removeIf(each -> !takes(scope, each.getKey(), each.getValue()));
    return kept;
  }

  private boolean takes(Question.Scope scope, String question, String answer) {
    return activity.questions(scope).stream()
        .anyMatch(asked -> asked.code().equals(question) && Answers.fits(asked, answer));
  }
}
