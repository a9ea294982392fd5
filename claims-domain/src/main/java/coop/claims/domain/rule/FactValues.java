package coop.claims.domain.rule;

import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** What conditions may ask of a claim, by the names facts have in a program's document. */
final class FactValues {

  private final Facts facts;

  FactValues(Facts facts) {
    this.facts = facts;
  }

  /** Empty where the claim says nothing. */
  Optional<String> of(String fact) {
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
      default -> ofProgram(facts.setting().program(), fact);
    };
  }

  /** What is known before there is a claim. */
  static Optional<String> ofProgram(Program program, String fact) {
    return switch (fact) {
      case "program" -> Optional.of(program.code());
      case "family" -> Optional.of(program.family().name());
      default -> throw new IllegalArgumentException("no fact " + fact);
    };
  }

  /** An answer to what is not asked any more says nothing. */
  private Optional<String> answer(String code) {
    return facts
        .activity()
        .question(Question.Scope.CLAIM, code)
        .filter(new Conditions(facts)::isAsked)
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
