package coop.claims.domain.shared;

import java.util.List;

/**
 * Why something was not done. It carries a stable code and arguments, never a text: each edge says
 * it in the reader's language. Nothing has changed when a refusal comes back.
 *
 * @param kind what sort of answer an edge gives
 * @param code stable, dotted, kebab-case, for example {@code claim.deadline-passed}
 * @param arguments values for the text, in the order of its placeholders: String, Integer, Money,
 *     LocalDate or Instant
 * @param violations everything wrong at once, each with the field or item it is about; empty when
 *     the code says it all
 */
public record Refusal(Kind kind, String code, List<Object> arguments, List<Violation> violations) {

  /** What sort of answer an edge gives. */
  public enum Kind {
    /** The request cannot be understood. */
    MALFORMED,
    /** Who asks is not known. */
    UNAUTHENTICATED,
    /** The actor may see the thing but not do this with it. */
    FORBIDDEN,
    /** Unknown, another organisation's, or outside the actor's location and program: all alike. */
    NOT_FOUND,
    /** The thing is in a state that does not allow this step. */
    ILLEGAL_STEP,
    /** Somebody changed the thing since the caller read it. */
    STALE,
    /** Understood and allowed, but a rule of the trade says no. */
    RULE,
    /** An upload is too large. */
    TOO_LARGE,
    /** An upload is of a type that is not taken. */
    UNSUPPORTED_TYPE,
    /** Too many attempts in too little time. */
    LIMITED
  }

  /**
   * One thing wrong.
   *
   * @param path the field ({@code activityStart}) or item ({@code line:<id>}, {@code proof:<code>})
   * @param code stable code of its text
   * @param arguments values for the text
   */
  public record Violation(String path, String code, List<Object> arguments) {
    public Violation {
      arguments = List.copyOf(arguments);
    }

    public static Violation of(String path, String code, Object... arguments) {
      return new Violation(path, code, List.of(arguments));
    }
  }

  public Refusal {
    arguments = List.copyOf(arguments);
    violations = List.copyOf(violations);
  }

  public static Refusal of(Kind kind, String code, Object... arguments) {
    return new Refusal(kind, code, List.of(arguments), List.of());
  }

  public static Refusal rule(String code, Object... arguments) {
    return of(Kind.RULE, code, arguments);
  }

  public static Refusal notFound() {
    return of(Kind.NOT_FOUND, "not-found");
  }

  public static Refusal forbidden() {
    return of(Kind.FORBIDDEN, "forbidden");
  }

  public static Refusal stale() {
    return of(Kind.STALE, "stale-version");
  }

  /** Several things wrong at once, under one code ({@code input.invalid}). */
  public static Refusal invalid(List<Violation> violations) {
    return new Refusal(Kind.RULE, "input.invalid", List.of(), violations);
  }

  public RefusalException asException() {
    return new RefusalException(this);
  }
}
