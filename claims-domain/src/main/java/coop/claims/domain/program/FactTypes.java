package coop.claims.domain.program;

import coop.claims.domain.program.Condition.Operator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What conditions of a catalogue may look at, and what can be asked of it. */
final class FactTypes {

  private static final Set<Operator> OF_NUMBERS =
      EnumSet.of(Operator.EXISTS, Operator.AT_LEAST, Operator.MORE_THAN);
  private static final Set<Operator> OF_VALUES =
      EnumSet.of(Operator.EXISTS, Operator.IS, Operator.IN);

  /**
   * @param values all there can be; empty when anything can be
   */
  record Type(Set<Operator> operators, List<String> values) {}

  private final Map<String, Type> types = new HashMap<>();

  /** What is known of every claim. */
  static FactTypes of(List<ExpenseType> expenseTypes) {
    FactTypes facts = ofProgram();
    Type amount = new Type(OF_NUMBERS, List.of());
    facts.types.put("claimed", amount);
    facts.types.put("pre-approval", new Type(EnumSet.of(Operator.EXISTS), List.of()));
    expenseTypes.forEach(e -> facts.types.put("expense:" + e.code(), amount));
    facts.types.put("source:" + ExpenseType.Source.INVOICE, amount);
    facts.types.put("source:" + ExpenseType.Source.STATEMENT, amount);
    return facts;
  }

  /** What is known before there is a claim. */
  static FactTypes ofProgram() {
    FactTypes facts = new FactTypes();
    facts.types.put("program", new Type(OF_VALUES, List.of()));
    facts.types.put(
        "family",
        new Type(OF_VALUES, Arrays.stream(Program.Family.values()).map(Enum::name).toList()));
    return facts;
  }

  void add(Question question) {
    if (question.scope() != Question.Scope.CLAIM) {
      return;
    }
    Type type =
        switch (question.type()) {
          case FLAG -> new Type(OF_VALUES, List.of(Question.YES, Question.NO));
          case CHOICE ->
              new Type(OF_VALUES, question.choices().stream().map(Question.Choice::code).toList());
          case NUMBER -> new Type(OF_NUMBERS, List.of());
          case TEXT -> new Type(EnumSet.of(Operator.EXISTS), List.of());
        };
    types.put("answer:" + question.code(), type);
  }

  Optional<Type> of(String fact) {
    return Optional.ofNullable(types.get(fact));
  }
}
