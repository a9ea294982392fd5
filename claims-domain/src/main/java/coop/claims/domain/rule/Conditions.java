package coop.claims.domain.rule;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Condition;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Question;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Whether conditions hold, for a claim or before there is one. */
public final class Conditions {

  private final Function<String, Optional<String>> values;

  public Conditions(Facts facts) {
    this(new FactValues(facts)::of);
  }

  private Conditions(Function<String, Optional<String>> values) {
    this.values = values;
  }

  /** Whether the activity can be claimed for in that program. */
  public static boolean isFor(Program program, ActivityType activity) {
    return activity.active()
        && new Conditions(fact -> FactValues.ofProgram(program, fact)).hold(activity.condition());
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
      case IS, IN ->
          values.apply(condition.fact()).filter(condition.values()::contains).isPresent();
      case EXISTS ->
          values.apply(condition.fact()).isPresent()
              == condition.values().get(0).equals(Question.YES);
      case AT_LEAST -> compared(condition).filter(c -> c >= 0).isPresent();
      case MORE_THAN -> compared(condition).filter(c -> c > 0).isPresent();
    };
  }

  private Optional<Integer> compared(Condition condition) {
    BigDecimal bound = new BigDecimal(condition.values().get(0));
    return values.apply(condition.fact()).map(v -> new BigDecimal(v).compareTo(bound));
  }

  /** Whether a question of the activity is asked of this claim. */
  public boolean isAsked(Question question) {
    return hold(question.condition());
  }
}
