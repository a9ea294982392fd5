package coop.claims.domain.world;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.List;

/** Reads outcomes in tests; an unexpected one fails with what it was. */
public final class Outcomes {

  private Outcomes() {}

  /** The value of what must have been done. */
  public static <T> T done(Outcome<T> outcome) {
    return outcome.fold(
        value -> value,
        refusal -> {
          throw new AssertionError("refused: " + refusal);
        });
  }

  /** The refusal of what must have been refused. */
  public static Refusal refusal(Outcome<?> outcome) {
    return outcome.fold(
        value -> {
          throw new AssertionError("done: " + value);
        },
        refusal -> refusal);
  }

  /** The code of what must have been refused. */
  public static String code(Outcome<?> outcome) {
    return refusal(outcome).code();
  }

  public static Refusal.Kind kind(Outcome<?> outcome) {
    return refusal(outcome).kind();
  }

  /** Everything wrong at once, each as {@code path=code}. */
  public static List<String> violations(Outcome<?> outcome) {
    return refusal(outcome).violations().stream().map(v -> v.path() + "=" + v.code()).toList();
  }

  /** The first violation with that code. */
  public static Violation violation(Outcome<?> outcome, String code) {
    Refusal refusal = refusal(outcome);
    return refusal.violations().stream()
        .filter(v -> v.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + code + " in " + refusal));
  }
}
