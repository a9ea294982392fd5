package coop.claims.web.program;

import coop.claims.domain.program.Condition;
import java.util.List;
import java.util.Map;

/** A condition as a program document writes it. */
final class ConditionBody {

  private ConditionBody() {}

  /** Null when there is none. */
  static Map<String, Object> of(Condition condition) {
    if (condition == null) {
      return null;
    }
    return switch (condition.operator()) {
      case ALL -> Map.of("all", parts(condition));
      case ANY -> Map.of("any", parts(condition));
      case NOT -> Map.of("not", of(condition.parts().get(0)));
      case IS -> leaf(condition, "is", condition.values().get(0));
      case IN -> leaf(condition, "in", condition.values());
      case EXISTS -> leaf(condition, "exists", Boolean.valueOf(condition.values().get(0)));
      case AT_LEAST -> leaf(condition, "atLeast", condition.values().get(0));
      case MORE_THAN -> leaf(condition, "moreThan", condition.values().get(0));
    };
  }

  private static List<Map<String, Object>> parts(Condition condition) {
    return condition.parts().stream().map(ConditionBody::of).toList();
  }

  private static Map<String, Object> leaf(Condition condition, String operator, Object value) {
    return Map.of("fact", condition.fact(), operator, value);
  }
}
