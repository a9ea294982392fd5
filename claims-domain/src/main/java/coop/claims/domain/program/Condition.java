package coop.claims.domain.program;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * When something of an activity applies: a small tree over facts of the claim, with a fixed set of
 * operators and nothing to execute. Evidence is no fact: what a partner uploads or fills in never
 * makes anything else missing.
 *
 * <p>Facts are {@code answer:<question>}, {@code expense:<type>} (the amount claimed of it), {@code
 * source:INVOICE} and {@code source:STATEMENT} (the amount claimed on such papers), {@code claimed}
 * (all of it), {@code pre-approval}, {@code program} and {@code family}. Amounts are in the claim's
 * currency; an amount of zero does not exist.
 *
 * @param fact null for ALL, ANY and NOT
 * @param values what the fact is compared with; one, or several for IN
 * @param parts of ALL and ANY, one for NOT; else empty
 */
public record Condition(
    Operator operator, String fact, List<String> values, List<Condition> parts) {

  /** How deep conditions may stand in each other. */
  public static final int MOST_DEPTH = 6;

  /** How many parts or values one of them may have. */
  public static final int MOST_PARTS = 20;

  /** All there is. */
  public enum Operator {
    /** Every part holds. */
    ALL,
    /** A part holds. */
    ANY,
    /** Its one part does not hold. */
    NOT,
    /** The fact has this value. */
    IS,
    /** The fact has one of these values. */
    IN,
    /** The fact is there; with {@code false}, it is not. */
    EXISTS,
    /** The fact is a number no less than this. */
    AT_LEAST,
    /** The fact is a number above this. */
    MORE_THAN
  }

  public Condition {
    values = values == null ? List.of() : List.copyOf(values);
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  public static Condition is(String fact, String value) {
    return new Condition(Operator.IS, fact, List.of(value), List.of());
  }

  /** Both; a condition that is not there always holds. */
  static Condition both(Condition one, Condition other) {
    return other == null ? one : new Condition(Operator.ALL, null, List.of(), List.of(one, other));
  }

  /** All facts it looks at. */
  public Stream<String> facts() {
    return Stream.concat(Stream.ofNullable(fact), parts.stream().flatMap(Condition::facts));
  }

  Condition renamed(UnaryOperator<String> facts) {
    return new Condition(
        operator,
        fact == null ? null : facts.apply(fact),
        values,
        parts.stream().map(p -> p.renamed(facts)).toList());
  }
}
