package coop.claims.domain.rule;

import coop.claims.domain.program.Condition;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether conditions hold for a claim. */
public final class Conditions {

  private final Facts facts;

  public Conditions(Facts facts) {
    this.facts = facts;
  }

  /** One that is not there always holds. */
  public boolean hold(Condition condition) {
    if (condition == null) {
      return true;
    }
    return switch (condition.operator()) {
      case ALL -> condition.parts().stream().allMatch(this::hold);
      case ANY -> condition.parts().stream().anyMatch(this::hold);
      case NOT -> !hold(condition.parts().get(0));
      case IS, IN -> value(condition.fact()).filter(condition.values()::contains).isPresent();
      case EXISTS ->
          value(condition.fact()).isPresent() == condition.values().get(0).equals(Question.YES);
      case AT_LEAST -> compared(condition).filter(c -> c >= 0).isPresent();
      case MORE_THAN -> compared(condition).filter(c -> c > 0).isPresent();
    };
  }

  private Optional<Integer> compared(Condition condition) {
    BigDecimal bound = new BigDecimal(condition.values().get(0));
    return value(condition.fact()).map(v -> new BigDecimal(v).compareTo(bound));
  }

  /** Whether a question of the activity is asked of this claim. */
  public boolean isAsked(Question question) {
    return hold(question.condition());
  }

  private Optional<String> value(String fact) {
    int colon = fact.indexOf(':');
    String kind = colon < 0 ? fact : fact.substring(0, colon);
    String key = fact.substring(colon + 1);
    return switch (kind) {
      case "answer" -> answer(key);
      case "expense" -> sum(facts.lines().filter(l -> l.expenseType().equals(key)));
      case "source" ->
          sum(facts.papers(ExpenseType.Source.valueOf(key)).flatMap(p -> p.lines().stream()));
      case "claimed" -> sum(facts.lines());
      case "pre-approval" -> Optional.ofNullable(facts.preApprovalId());
      case "program" -> Optional.of(facts.setting().program().code());
      case "family" -> Optional.of(facts.setting().program().family().name());
      default -> throw new IllegalArgumentException("no fact " + fact);
    };
  }

  /** An answer to what is not asked any more says nothing. */
  private Optional<String> answer(String code) {
    return facts
        .activity()
        .question(Question.Scope.CLAIM, code)
        .filter(this::isAsked)
        .flatMap(q -> facts.answer(code));
  }

  private static Optional<String> sum(Stream<Facts.Line> lines) {
    return lines
        .map(Facts.Line::amount)
        .map(Money::amount)
        .reduce(BigDecimal::add)
        .filter(sum -> sum.signum() > 0)
        .map(BigDecimal::toPlainString);
  }
}
