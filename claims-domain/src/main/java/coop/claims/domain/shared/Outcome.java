package coop.claims.domain.shared;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an in-port answers: the value, or why not. The edge commits a {@link Done} and rolls a
 * {@link Refused} back.
 */
public sealed interface Outcome<T> {

  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not done, and nothing changed. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Runs one use case; a refusal thrown on the way becomes the answer. */
  static <T> Outcome<T> of(Supplier<T> useCase) {
    try {
      return new Done<>(useCase.get());
    } catch (RefusalException refused) {
      return new Refused<>(refused.refusal());
    }
  }

  default boolean isDone() {
    return this instanceof Done;
  }

  default <R> R fold(Function<? super T, R> done, Function<Refusal, R> refused) {
    if (this instanceof Done<T> d) {
      return done.apply(d.value());
    }
    return refused.apply(((Refused<T>) this).refusal());
  }

  default <R> Outcome<R> map(Function<? super T, R> then) {
    return fold(value -> done(then.apply(value)), Outcome::refused);
  }

  /** The value; a refusal is thrown again, for use cases built on use cases. */
  default T orThrow() {
    return fold(
        Function.identity(),
        refusal -> {
          throw refusal.asException();
        });
  }
}
