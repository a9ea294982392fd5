package coop.claims.web.program;

import coop.claims.domain.program.Change;
import coop.claims.domain.program.Condition;
import coop.claims.domain.program.Condition.Operator;
import coop.claims.web.shared.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Differences between documents in words. */
final class ChangeWords {

  /** Of the texts in the bundles. */
  static final String PREFIX = "diff.";

  private static final String CONDITION = "condition.";

  private ChangeWords() {}

  static String told(Change change, Texts texts) {
    Object[] arguments =
        change.arguments().stream()
            .map(each -> each instanceof Condition condition ? words(condition, texts) : each)
            .toArray();
    return texts.get(PREFIX + change.code(), arguments);
  }

  /** Parts of parts stand in brackets, so that it is read as it is meant. */
  static String words(Condition condition, Texts texts) {
    return switch (condition.operator()) {
      case ALL, ANY -> {
        String between = " " + texts.get(CONDITION + condition.operator()) + " ";
        yield condition.parts().stream()
            .map(part -> bracketed(part, texts))
            .collect(Collectors.joining(between));
      }
      case NOT -> texts.get(CONDITION + "NOT", words(condition.parts().get(0), texts));
      case EXISTS -> {
        boolean there = condition.values().equals(List.of("true"));
        yield texts.get(CONDITION + (there ? "EXISTS" : "MISSING"), fact(condition.fact(), texts));
      }
      case IS, IN, AT_LEAST, MORE_THAN ->
          texts.get(
              CONDITION + condition.operator(),
              fact(condition.fact(), texts),
              String.join(", ", condition.values()));
    };
  }

  private static String bracketed(Condition part, Texts texts) {
    boolean several = part.operator() == Operator.ALL || part.operator() == Operator.ANY;
    return several ? "(" + words(part, texts) + ")" : words(part, texts);
  }

  private static String fact(String fact, Texts texts) {
    int colon = fact.indexOf(':');
    return colon < 0
        ? texts.get("fact." + fact)
        : texts.get("fact." + fact.substring(0, colon), fact.substring(colon + 1));
  }
}
