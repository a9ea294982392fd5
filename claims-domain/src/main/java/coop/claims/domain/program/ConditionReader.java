package coop.claims.domain.program;

import coop.claims.domain.program.Condition.Operator;
import coop.claims.domain.program.FactTypes.Type;
import coop.claims.domain.shared.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a condition: an object with one of {@code all}, {@code any} (lists of conditions) and
 * {@code not} (a condition), or with a {@code fact} and one of {@code is}, {@code in}, {@code
 * exists}, {@code atLeast} and {@code moreThan}.
 */
final class ConditionReader {

  static final Map<String, Operator> OPERATORS = new LinkedHashMap<>();

  static {
    OPERATORS.put("all", Operator.ALL);
    OPERATORS.put("any", Operator.ANY);
    OPERATORS.put("not", Operator.NOT);
    OPERATORS.put("is", Operator.IS);
    OPERATORS.put("in", Operator.IN);
    OPERATORS.put("exists", Operator.EXISTS);
    OPERATORS.put("atLeast", Operator.AT_LEAST);
    OPERATORS.put("moreThan", Operator.MORE_THAN);
  }

  private final FactTypes facts;

  ConditionReader(FactTypes facts) {
    this.facts = facts;
  }

  /** Null when there is none. */
  Condition readOr(Node owner, String field) {
    return owner.has(field) ? read(owner.object(field), 1) : null;
  }

  private Condition read(Node node, int depth) {
    List<String> known = new ArrayList<>(OPERATORS.keySet());
    known.add("fact");
    node.knows(known.toArray(String[]::new));
    if (depth > Condition.MOST_DEPTH) {
      throw node.wrong("", "catalogue.too-deep", Condition.MOST_DEPTH);
    }
    List<String> given = OPERATORS.keySet().stream().filter(node::has).toList();
    if (given.size() != 1) {
      throw node.wrong("", "catalogue.one-operator", String.join(", ", OPERATORS.keySet()));
    }
    String word = given.get(0);
    if (node.has("fact") && List.of("all", "any", "not").contains(word)) {
      throw node.wrong("fact", "setup.unknown-field", "fact");
    }
    Operator operator = OPERATORS.get(word);
    return switch (operator) {
      case ALL, ANY -> several(node, word, operator, depth);
      case NOT ->
          new Condition(operator, null, List.of(), List.of(read(node.object(word), depth + 1)));
      default -> leaf(node, word, operator);
    };
  }

  private Condition several(Node node, String word, Operator operator, int depth) {
    List<Node> parts = node.objects(word);
    refuseTooMany(node, word, parts.size());
    return new Condition(
        operator, null, List.of(), parts.stream().map(p -> read(p, depth + 1)).toList());
  }

  private Condition leaf(Node node, String word, Operator operator) {
    String fact = node.code("fact");
    Type type =
        facts.of(fact).orElseThrow(() -> node.wrong("fact", "catalogue.unknown-fact", fact));
    if (!type.operators().contains(operator)) {
      throw node.wrong(word, "catalogue.operator-not-for-fact", word, fact);
    }
    List<String> values = operator == Operator.IN ? node.words(word) : List.of(node.word(word));
    refuseTooMany(node, word, values.size());
    for (String value : values) {
      refuseUnfit(node, word, operator, type, value);
    }
    return new Condition(operator, fact, values, List.of());
  }

  private static void refuseUnfit(
      Node node, String word, Operator operator, Type type, String value) {
    switch (operator) {
      case EXISTS -> {
        if (!value.equals(Question.YES) && !value.equals(Question.NO)) {
          throw node.wrong(word, "setup.not-true-or-false");
        }
      }
      case AT_LEAST, MORE_THAN -> {
        if (!value.matches("\\d{1,12}(\\.\\d{1,4})?")) {
          throw node.wrong(word, "catalogue.not-a-number");
        }
      }
      default -> {
        if (!type.values().isEmpty() && !type.values().contains(value)) {
          throw node.wrong(word, "setup.not-one-of", value, String.join(", ", type.values()));
        }
      }
    }
  }

  private static void refuseTooMany(Node node, String word, int count) {
    if (count < 1 || count > Condition.MOST_PARTS) {
      throw node.wrong(word, "catalogue.count", 1, Condition.MOST_PARTS);
    }
  }
}
